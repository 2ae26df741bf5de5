import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { metadataSchema } from './metadataSchema';
import { metricSchema } from './metricSourceSchema';
import { ruleRegistry } from './ruleRegistry';

/** `spec` of an SLI. Which parts go together is a matter of rules I1 to I7. */
export function indicatorSpecSchema(dialect: Dialect) {
  const metric = metricSchema(dialect).optional();
  return dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
      thresholdMetric: metric,
      ratioMetric: dialect
        .object({
          counter: z.boolean().optional(),
          good: metric,
          bad: metric,
          total: metric,
          raw: metric,
          rawType: z
            .enum(['success', 'failure'])
            .register(ruleRegistry, {
              rule: 'I7',
              allowed: '"success" or "failure"',
            })
            .optional(),
        })
        .register(ruleRegistry, {
          rule: 'I4',
          allowed: 'a map with "total" and "good" or "bad", or with "raw"',
        })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'I1',
      allowed: 'a map with "thresholdMetric" or "ratioMetric"',
    });
}

/** An SLI inside an SLO: no `apiVersion`, no `kind`. */
export function inlineIndicatorSchema(dialect: Dialect) {
  return dialect
    .object({
      metadata: metadataSchema(dialect),
      spec: indicatorSpecSchema(dialect),
    })
    .register(ruleRegistry, {
      rule: 'S13',
      allowed: 'an indicator with "metadata" and "spec"',
    });
}
