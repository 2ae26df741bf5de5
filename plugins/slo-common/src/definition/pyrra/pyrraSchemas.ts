import { z } from 'zod/v4';
import { Dialect, STRICT, TOLERANT } from '../openslo/schemas/Dialect';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';

export const PYRRA_API_VERSION = 'pyrra.dev/v1alpha1';
export const PYRRA_KIND = 'ServiceLevelObjective';

/** The four kinds of indicator, in Pyrra's order of preference. */
export const PYRRA_INDICATORS = [
  'ratio',
  'latency',
  'latencyNative',
  'bool_gauge',
] as const;

export const PYRRA_SCHEMAS = {
  strict: objectSchema(STRICT),
  tolerant: objectSchema(TOLERANT),
};

function objectSchema(dialect: Dialect): z.ZodType {
  return dialect.object({
    apiVersion: z.literal(PYRRA_API_VERSION).register(ruleRegistry, {
      rule: 'P1',
      allowed: `"${PYRRA_API_VERSION}"`,
    }),
    kind: z.literal(PYRRA_KIND).register(ruleRegistry, {
      rule: 'P1',
      allowed: `"${PYRRA_KIND}"`,
    }),
    metadata: metadataSchema(),
    spec: specSchema(dialect),
    status: z.json().optional(),
  });
}

/** Kubernetes adds fields of its own, so none is unknown here. */
function metadataSchema() {
  const texts = z
    .record(z.string(), z.string())
    .register(ruleRegistry, {
      rule: 'P2',
      allowed: 'a map from names to text',
    })
    .optional();
  return z
    .looseObject({
      name: z.string().min(1),
      namespace: z.string().optional(),
      labels: texts,
      annotations: texts,
    })
    .register(ruleRegistry, { rule: 'P2', allowed: 'a map with a "name"' });
}

function specSchema(dialect: Dialect) {
  return dialect
    .object({
      description: z.string().optional(),
      target: targetSchema(dialect),
      window: z.string().register(ruleRegistry, {
        rule: 'P5',
        allowed: 'a Prometheus duration such as "4w"',
      }),
      indicator: indicatorSchema(dialect),
      alerting: alertingSchema(dialect).optional(),
      partial_response_strategy: z
        .enum(['', 'abort', 'warn'])
        .register(ruleRegistry, { rule: 'P14', allowed: '"abort" or "warn"' })
        .optional(),
      performanceOverAccuracy: booleanSchema('P14').optional(),
      ruleOutput: dialect
        .object({
          shortRulesLabels: z.record(z.string(), z.string()).optional(),
          longRulesLabels: z.record(z.string(), z.string()).optional(),
          enableDescriptionAsLabel: booleanSchema('P14').optional(),
        })
        .register(ruleRegistry, { rule: 'P14', allowed: 'a map' })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'P1',
      allowed: 'a map with target, window and indicator',
    });
}

/** Pyrra wants the number as text; unquoted, Kubernetes refuses it. */
function targetSchema(dialect: Dialect) {
  const text = z.string().min(1);
  const schema =
    dialect.mode === 'strict'
      ? text
      : z.preprocess(
          value => (typeof value === 'number' ? String(value) : value),
          text,
        );
  return schema.register(ruleRegistry, {
    rule: 'P4',
    allowed: 'a percentage as text, such as "99.9"',
  });
}

/** Which of the four is there is a matter of rule P6. */
function indicatorSchema(dialect: Dialect) {
  const query = z.string().min(1).register(ruleRegistry, {
    rule: 'P7',
    allowed: 'a selector such as http_requests_total{job="shop"}',
  });
  const metric = dialect
    .object({ metric: query })
    .register(ruleRegistry, { rule: 'P7', allowed: 'a map with a "metric"' });
  const grouping = z
    .array(z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/))
    .register(ruleRegistry, {
      rule: 'P12',
      allowed: 'a list of label names',
    })
    .optional();
  return dialect
    .object({
      ratio: dialect
        .object({ errors: metric, total: metric, grouping })
        .optional(),
      latency: dialect
        .object({ success: metric, total: metric, grouping })
        .optional(),
      latencyNative: dialect
        .object({
          total: metric,
          latency: z.string().register(ruleRegistry, {
            rule: 'P11',
            allowed: 'a Prometheus duration such as "250ms"',
          }),
          grouping,
        })
        .optional(),
      bool_gauge: dialect.object({ metric: query, grouping }).optional(),
    })
    .register(ruleRegistry, {
      rule: 'P6',
      allowed: `a map with one of ${PYRRA_INDICATORS.join(', ')}`,
    });
}

function alertingSchema(dialect: Dialect) {
  const text = z
    .string()
    .register(ruleRegistry, { rule: 'P13', allowed: 'text' })
    .optional();
  return dialect
    .object({
      disabled: booleanSchema('P13').optional(),
      burnrates: booleanSchema('P13').optional(),
      absent: booleanSchema('P13').optional(),
      name: text,
      absentName: text,
      severities: dialect
        .object({
          absent: text,
          fastBurn: text,
          mediumBurn: text,
          slowBurn: text,
          longTermBurn: text,
        })
        .optional(),
    })
    .register(ruleRegistry, { rule: 'P13', allowed: 'a map' });
}

function booleanSchema(rule: string) {
  return z.boolean().register(ruleRegistry, { rule, allowed: 'true or false' });
}
