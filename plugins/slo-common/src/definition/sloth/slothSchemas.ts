import { z } from 'zod/v4';
import { Dialect, STRICT, TOLERANT } from '../openslo/schemas/Dialect';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';
import {
  annotationsSchema,
  labelsSchema,
  nameSchema,
  pluginsSchema,
  textSchema,
} from './slothFieldSchemas';
import {
  FILE_SPELLING,
  KUBERNETES_SPELLING,
  SlothSpelling,
} from './SlothSpelling';

export const SLOTH_FILE_VERSION = 'prometheus/v1';
export const SLOTH_API_VERSION = 'sloth.slok.dev/v1';
export const SLOTH_KIND = 'PrometheusServiceLevel';

/** Both modes of a schema, as `checkShape` takes them. */
export type SchemaPair = {
  readonly strict: z.ZodType;
  readonly tolerant: z.ZodType;
};

export const SLOTH_FILE_SCHEMAS = pair(fileSchema);
export const SLOTH_KUBERNETES_SCHEMAS = pair(kubernetesSchema);

function pair(create: (dialect: Dialect) => z.ZodType): SchemaPair {
  return { strict: create(STRICT), tolerant: create(TOLERANT) };
}

function fileSchema(dialect: Dialect): z.ZodType {
  return dialect.object({
    version: z.literal(SLOTH_FILE_VERSION).register(ruleRegistry, {
      rule: 'T1',
      allowed: `"${SLOTH_FILE_VERSION}"`,
    }),
    ...serviceFields(dialect, FILE_SPELLING),
  });
}

function kubernetesSchema(dialect: Dialect): z.ZodType {
  return dialect.object({
    apiVersion: z.literal(SLOTH_API_VERSION).register(ruleRegistry, {
      rule: 'T1',
      allowed: `"${SLOTH_API_VERSION}"`,
    }),
    kind: z.literal(SLOTH_KIND).register(ruleRegistry, {
      rule: 'T1',
      allowed: `"${SLOTH_KIND}"`,
    }),
    metadata: z
      .looseObject({ name: z.string().min(1) })
      .register(ruleRegistry, { rule: 'T1', allowed: 'a map with a "name"' }),
    spec: dialect
      .object(serviceFields(dialect, KUBERNETES_SPELLING))
      .register(ruleRegistry, {
        rule: 'T1',
        allowed: 'a map with "service" and "slos"',
      }),
    status: z.json().optional(),
  });
}

function serviceFields(dialect: Dialect, spelling: SlothSpelling) {
  return {
    service: nameSchema('T2'),
    labels: labelsSchema(spelling).optional(),
    [spelling.sloPlugins]: pluginsSchema(dialect).optional(),
    slos: z.array(sloSchema(dialect, spelling)).min(1).register(ruleRegistry, {
      rule: 'T3',
      allowed: 'a list with at least one SLO',
    }),
  };
}

function sloSchema(dialect: Dialect, spelling: SlothSpelling) {
  return dialect
    .object({
      name: nameSchema('T4', spelling.kubernetes ? 128 : undefined),
      description: z.string().optional(),
      objective: z.number().gt(0).lte(100).register(ruleRegistry, {
        rule: 'T6',
        allowed: 'a percentage above 0 and at most 100, such as 99.9',
      }),
      labels: labelsSchema(spelling).optional(),
      plugins: pluginsSchema(dialect).optional(),
      sli: sliSchema(dialect, spelling),
      alerting: alertingSchema(dialect, spelling),
    })
    .register(ruleRegistry, {
      rule: 'T3',
      allowed: 'a map with name, objective, sli and alerting',
    });
}

/** Which of the three is there is a matter of rule T8. */
function sliSchema(dialect: Dialect, spelling: SlothSpelling) {
  const query = z
    .string()
    .register(ruleRegistry, { rule: 'T9', allowed: 'a PromQL query' });
  return dialect
    .object({
      events: dialect
        .object({
          [spelling.errorQuery]: query,
          [spelling.totalQuery]: query,
        })
        .optional(),
      raw: dialect.object({ [spelling.errorRatioQuery]: query }).optional(),
      plugin: dialect
        .object({
          id: z.string().min(1).register(ruleRegistry, {
            rule: 'T16',
            allowed: 'the id of a plugin',
          }),
          options: z.record(z.string(), textSchema(spelling)).optional(),
        })
        .optional(),
    })
    .register(ruleRegistry, {
      rule: 'T8',
      allowed: 'a map with "events", "raw" or "plugin"',
    });
}

/** Whether the name may be missing is a matter of rule T12. */
function alertingSchema(dialect: Dialect, spelling: SlothSpelling) {
  const alert = dialect
    .object({
      disable: z.boolean().optional(),
      labels: labelsSchema(spelling).optional(),
      annotations: annotationsSchema(spelling).optional(),
    })
    .optional();
  return dialect
    .object({
      name: z.string().optional(),
      labels: labelsSchema(spelling).optional(),
      annotations: annotationsSchema(spelling).optional(),
      [spelling.pageAlert]: alert,
      [spelling.ticketAlert]: alert,
    })
    .register(ruleRegistry, {
      rule: 'T12',
      allowed: 'a map with a "name"',
    })
    .optional();
}
