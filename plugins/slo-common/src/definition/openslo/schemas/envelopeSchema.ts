import { z } from 'zod/v4';
import { Dialect } from './Dialect';
import { metadataSchema } from './metadataSchema';
import { ruleRegistry } from './ruleRegistry';

export const OPENSLO_V1 = 'openslo/v1';

/** What all kinds share around their `spec`. */
export function envelopeSchema<Kind extends string, Spec extends z.ZodType>(
  dialect: Dialect,
  kind: Kind,
  spec: Spec,
) {
  return dialect.object({
    apiVersion: z.literal(OPENSLO_V1).register(ruleRegistry, {
      rule: 'E1',
      allowed: `"${OPENSLO_V1}"`,
    }),
    kind: kindSchema(kind, 'E1'),
    metadata: metadataSchema(dialect),
    spec,
  });
}

/** An object written where it is used: no `apiVersion`. */
export function inlineSchema<Kind extends string, Spec extends z.ZodType>(
  dialect: Dialect,
  kind: Kind,
  options: { spec: Spec; rule: string },
) {
  return dialect
    .object({
      kind: kindSchema(kind, options.rule),
      metadata: metadataSchema(dialect),
      spec: options.spec,
    })
    .register(ruleRegistry, {
      rule: options.rule,
      allowed: `an inline ${kind}`,
    });
}

function kindSchema<Kind extends string>(kind: Kind, rule: string) {
  const schema = z.literal(kind);
  ruleRegistry.add<z.ZodLiteral>(schema, { rule, allowed: `"${kind}"` });
  return schema;
}
