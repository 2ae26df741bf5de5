import { z } from 'zod/v4';
import { JsonValue } from '../types';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';

/** A JSON Schema as data. @public */
export type JsonSchema = { readonly [key: string]: JsonValue };

/** The JSON Schema of what a document may hold, each part described by its rule. */
export function toDefinition(schema: z.ZodType): JsonSchema {
  const {
    $schema,
    $defs,
    '~standard': _,
    ...rest
  } = z.toJSONSchema(schema, {
    // what is written in the file, not what becomes of it
    io: 'input',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const rule = ruleRegistry.get(zodSchema);
      if (rule) {
        jsonSchema.description = `${rule.rule}: it must be ${rule.allowed}.`;
      }
    },
  });
  return z
    .record(z.string(), z.json())
    .parse(JSON.parse(JSON.stringify(rest), asWhole));
}

/** Any JSON is the only thing that refers to itself; its reference would lead nowhere once this is part of a larger document. */
function asWhole(_key: string, value: unknown): unknown {
  const isReference =
    typeof value === 'object' && value !== null && '$ref' in value;
  return isReference ? {} : value;
}
