import { z } from 'zod/v4';
import { Cursor, ProblemDetails, PropertyPath } from '../documents';
import { JsonValue } from '../types';
import { closestTo } from './closestTo';
import { fieldsAt, schemaRuleAt } from './schemaRuleAt';

type Issue = z.core.$ZodIssue;

/** Unknown fields reported of one map. */
const MAX_UNKNOWN_FIELDS = 50;

/** What a schema minds, in one sentence: what was found, and what is allowed. */
export function explainIssue(
  issue: Issue,
  schema: z.ZodType,
  data: Cursor,
): ProblemDetails[] {
  const path = toPropertyPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MAX_UNKNOWN_FIELDS)
      .map(key => unknownField([...path, key], schema));
  }
  const { rule, allowed, hint } = schemaRuleAt(schema, path);
  const instead = hint?.(follow(data, path).value);
  if (issue.code === 'custom' && issue.message !== 'Invalid input') {
    const own: unknown = issue.params?.rule;
    return [
      {
        path,
        rule: typeof own === 'string' ? own : rule,
        message: issue.message,
        ...(instead && { hint: instead }),
      },
    ];
  }
  // the key is wrong, not its value: the map is to blame, the key is where to look
  const isKey = issue.code === 'invalid_key';
  const found = isKey
    ? `The key ${describe(String(path.at(-1)))} is wrong`
    : describeAt(path, data);
  return [
    {
      path: isKey ? path.slice(0, -1) : path,
      ...(isKey && { at: { path, part: 'key' as const } }),
      rule,
      message: `${found}; it must be ${allowed}.`,
      ...(instead ? { hint: instead } : suggestion(issue, path, data)),
    },
  ];
}

function toPropertyPath(path: readonly PropertyKey[]): PropertyPath {
  return path.map(part => (typeof part === 'number' ? part : String(part)));
}

function unknownField(path: PropertyPath, schema: z.ZodType): ProblemDetails {
  const field = String(path.at(-1));
  const fields = fieldsAt(schema, path.slice(0, -1));
  const close = closestTo(field, fields);
  return {
    path,
    at: { path, part: 'key' },
    rule: 'E8',
    message: `The field ${describe(field)} is unknown; ${
      fields.length > 0 ? `known are ${fields.join(', ')}` : 'none is allowed'
    }.`,
    hint: close ? `Did you mean "${close}"?` : 'Remove it.',
  };
}

function suggestion(
  issue: Issue,
  path: PropertyPath,
  data: Cursor,
): { hint?: string } {
  const found = follow(data, path).value;
  if (issue.code === 'invalid_value') {
    const close = closestTo(String(found), issue.values.map(String));
    return close && found !== undefined ? { hint: `Write "${close}".` } : {};
  }
  if (issue.code === 'invalid_format' && typeof found === 'string') {
    const label = toLabel(found);
    return label && label !== found ? { hint: `Write "${label}".` } : {};
  }
  return {};
}

/** The nearest DNS label. */
function toLabel(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-|-$/g, '');
}

function describeAt(path: PropertyPath, data: Cursor): string {
  const { value } = follow(data, path);
  const last = path.at(-1);
  const name = typeof last === 'number' ? `Item ${last}` : last ?? 'This';
  return value === undefined
    ? `${name} is missing`
    : `${name} is ${describe(value)}`;
}

function follow(data: Cursor, path: PropertyPath): Cursor {
  return path.reduce<Cursor>(
    (at, part) =>
      typeof part === 'number'
        ? at.items()[part] ?? new Cursor(undefined)
        : at.at(part),
    data,
  );
}

function describe(value: JsonValue): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
