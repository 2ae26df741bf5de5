import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { ruleRegistry } from './ruleRegistry';

/** `{ metricSource }`: where one number of an indicator comes from. */
export function metricSchema(dialect: Dialect) {
  return dialect
    .object({
      metricSource: dialect
        .object({
          metricSourceRef: dialect.name('I3').optional(),
          type: z.string().optional(),
          spec: z
            .record(z.string(), z.json())
            .refine(spec => Object.keys(spec).length > 0)
            .meta({ minProperties: 1 })
            .register(ruleRegistry, {
              rule: 'I2',
              allowed:
                'a map with what the source needs, for Prometheus a "query"',
            }),
        })
        .register(ruleRegistry, {
          rule: 'I2',
          allowed: 'a map with "type" or "metricSourceRef", and "spec"',
        }),
    })
    .register(ruleRegistry, {
      rule: 'I2',
      allowed: 'a map with a "metricSource"',
    });
}
