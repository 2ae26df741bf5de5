import { z } from 'zod/v4';
import { Dialect, STRICT, TOLERANT } from '../openslo/schemas/Dialect';
import { OPERATORS } from '../openslo/schemas/objectiveSchema';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';

export const OPENSLO_ALPHA = 'openslo/v1alpha';
export const ALPHA_UNITS = [
  'Second',
  'Day',
  'Week',
  'Month',
  'Quarter',
] as const;
export type AlphaUnit = (typeof ALPHA_UNITS)[number];

export const ALPHA_SCHEMAS = {
  SLO: pair(sloSchema),
  Service: pair(serviceSchema),
};

function pair(create: (dialect: Dialect) => z.ZodType) {
  return { strict: create(STRICT), tolerant: create(TOLERANT) };
}

function envelope(dialect: Dialect, kind: string, spec: z.ZodType) {
  return dialect.object({
    apiVersion: z.literal(OPENSLO_ALPHA),
    kind: z.literal(kind),
    metadata: dialect
      .object({ name: dialect.name('V1'), displayName: z.string().optional() })
      .register(ruleRegistry, { rule: 'V1', allowed: 'a map with a name' }),
    spec,
  });
}

function serviceSchema(dialect: Dialect) {
  const description = dialect.text({ max: 1050, rule: 'E7' }).optional();
  return envelope(
    dialect,
    'Service',
    dialect.object({ description }).optional(),
  );
}

function sloSchema(dialect: Dialect) {
  const spec = dialect
    .object({
      description: dialect.text({ max: 1050, rule: 'E7' }).optional(),
      service: z.string().min(1).register(ruleRegistry, {
        rule: 'V2',
        allowed: 'the name of the service',
      }),
      budgetingMethod: z
        .enum(['Occurrences', 'Timeslices'])
        .register(ruleRegistry, {
          rule: 'V2',
          allowed: 'one of Occurrences, Timeslices',
        }),
      timeWindows: z
        .array(windowSchema(dialect))
        .length(1)
        .register(ruleRegistry, {
          rule: 'V3',
          allowed: 'a list with exactly one window',
        }),
      indicator: dialect
        .object({ thresholdMetric: metricSchema(dialect) })
        .register(ruleRegistry, {
          rule: 'V5',
          allowed: 'a map with "thresholdMetric"',
        })
        .optional(),
      objectives: z
        .array(objectiveSchema(dialect))
        .min(1)
        .register(ruleRegistry, {
          rule: 'V6',
          allowed: 'a list with at least one objective',
        }),
    })
    .register(ruleRegistry, {
      rule: 'V2',
      allowed:
        'a map with service, timeWindows, budgetingMethod and objectives',
    });
  return envelope(dialect, 'SLO', spec);
}

function windowSchema(dialect: Dialect) {
  const text = z.string().min(1);
  return dialect
    .object({
      unit: z.enum(ALPHA_UNITS).register(ruleRegistry, {
        rule: 'V3',
        allowed: `one of ${ALPHA_UNITS.join(', ')}`,
      }),
      count: z.number().int().gt(0).register(ruleRegistry, {
        rule: 'V3',
        allowed: 'a whole number above 0',
      }),
      isRolling: z.boolean().optional(),
      calendar: dialect
        .object({ startTime: text, timeZone: text })
        .register(ruleRegistry, {
          rule: 'V4',
          allowed: 'a map with "startTime" and "timeZone"',
        })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'V3',
      allowed: 'a map with "unit" and "count"',
    });
}

function metricSchema(dialect: Dialect) {
  const letters = z
    .string()
    .regex(/^[A-Za-z]+$/)
    .register(ruleRegistry, {
      rule: 'V5',
      allowed: 'one word of letters, such as "prometheus"',
    });
  return dialect
    .object({
      source: letters,
      queryType: letters,
      query: z.string().min(1).register(ruleRegistry, {
        rule: 'V5',
        allowed: 'a query',
      }),
    })
    .register(ruleRegistry, {
      rule: 'V5',
      allowed: 'a map with source, queryType and query',
    });
}

function objectiveSchema(dialect: Dialect) {
  const metric = metricSchema(dialect);
  return dialect
    .object({
      displayName: z.string().optional(),
      op: z
        .enum(OPERATORS)
        .register(ruleRegistry, {
          rule: 'V6',
          allowed: 'one of lt, lte, gt, gte',
        })
        .optional(),
      value: z.number().optional(),
      target: z.number().gte(0).lt(1).register(ruleRegistry, {
        rule: 'V6',
        allowed: 'a number from 0 up to, but not including, 1, such as 0.999',
      }),
      timeSliceTarget: z
        .number()
        .gte(0)
        .lte(1)
        .register(ruleRegistry, {
          rule: 'V7',
          allowed: 'a number from 0 to 1, such as 0.95',
        })
        .optional(),
      ratioMetrics: dialect
        .object({
          incremental: z.boolean().optional(),
          good: metric,
          total: metric,
        })
        .register(ruleRegistry, {
          rule: 'V5',
          allowed: 'a map with "good" and "total"',
        })
        .optional(),
    })
    .register(ruleRegistry, { rule: 'V6', allowed: 'a map with a "target"' });
}
