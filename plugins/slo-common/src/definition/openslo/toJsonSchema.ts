import { z } from 'zod/v4';
import { JsonValue } from '../types';
import { OPENSLO_V1 } from './schemas/envelopeSchema';
import { OPENSLO_KINDS, OPENSLO_SCHEMAS } from './schemas/opensloSchemas';
import { ruleRegistry } from './schemas/ruleRegistry';

/** A JSON Schema as data. @public */
export type JsonSchema = { readonly [key: string]: JsonValue };

/**
 * JSON Schema (2020-12) of what is accepted in strict mode, for editors: one document, or a list of them. Rules between
 * fields are not in it.
 *
 * @public
 */
export function toJsonSchema(): JsonSchema {
  const definitions = Object.fromEntries(
    OPENSLO_KINDS.map(kind => [kind, kindSchema(OPENSLO_SCHEMAS.strict[kind])]),
  );
  const document = {
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata'],
    properties: {
      apiVersion: { const: OPENSLO_V1 },
      kind: { enum: [...OPENSLO_KINDS] },
    },
    // not oneOf: an editor can then say what is wrong with the kind at hand
    allOf: OPENSLO_KINDS.map(kind => ({
      if: { properties: { kind: { const: kind } } },
      then: { $ref: `#/$defs/${kind}` },
    })),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'OpenSLO v1, as Nines reads it',
    if: { type: 'array' },
    then: { items: { $ref: '#/$defs/document' } },
    else: { $ref: '#/$defs/document' },
    $defs: { document, ...definitions },
  };
}

function kindSchema(schema: z.ZodType): JsonSchema {
  const {
    $schema,
    '~standard': _,
    ...rest
  } = z.toJSONSchema(schema, {
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const rule = ruleRegistry.get(zodSchema);
      if (rule) {
        jsonSchema.description = `${rule.rule}: it must be ${rule.allowed}.`;
      }
    },
  });
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(rest)));
}
