import { z } from 'zod/v4';
import { PropertyPath } from '../documents';
import { ruleRegistry, SchemaRule } from './schemas/ruleRegistry';

const UNNAMED: SchemaRule = {
  rule: 'E9',
  allowed: 'of the type that the format says',
};

/** The rule of the innermost part of a schema on a path that has one. */
export function schemaRuleAt(
  schema: z.ZodType,
  path: PropertyPath,
): SchemaRule {
  let rule: SchemaRule | undefined;
  for (const part of schemasAlong(schema, path)) {
    rule = part.rule ?? rule;
  }
  return rule ?? UNNAMED;
}

/** Names of the fields that a schema knows at a path. */
export function fieldsAt(schema: z.ZodType, path: PropertyPath): string[] {
  const last = [...schemasAlong(schema, path)].at(-1)?.schema;
  return last instanceof z.ZodObject ? Object.keys(last.shape) : [];
}

type Part = { readonly schema: z.ZodType; readonly rule?: SchemaRule };

function* schemasAlong(schema: z.ZodType, path: PropertyPath): Generator<Part> {
  let current = unwrap(schema);
  yield current;
  for (const segment of path) {
    const next = childOf(current.schema, segment);
    if (!next) return;
    current = unwrap(next);
    yield current;
  }
}

function childOf(
  schema: z.ZodType,
  segment: string | number,
): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return asType(schema.element);
  if (schema instanceof z.ZodRecord) return asType(schema.valueType);
  if (schema instanceof z.ZodObject) {
    const fields = new Map(Object.entries(schema.shape));
    return asType(fields.get(String(segment)));
  }
  return undefined;
}

/** Looks through what only wraps: optional, default, preprocess. */
function unwrap(schema: z.ZodType): Part {
  const rule = ruleRegistry.get(schema);
  const inner =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? asType(schema.unwrap())
      : schema instanceof z.ZodPipe && asType(schema.out);
  if (!inner) return { schema, rule };
  const part = unwrap(inner);
  return { schema: part.schema, rule: rule ?? part.rule };
}

function asType(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}
