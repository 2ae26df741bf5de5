import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

/** Problems named in one message. */
const MAX_ISSUES = 5;

/** Parses what a caller sent. @throws InputError that names each field, what is wrong with it, and what is allowed @public */
export function parseRequest<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, MAX_ISSUES);
  throw new InputError(issues.map(issue => sentence(issue, schema)).join('; '));
}

function sentence(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map(key => `'${key}'`).join(', ');
    const what = path ? `'${path}' has unknown` : 'Unknown parameter';
    return `${what} ${names}; known are ${knownAt(schema, issue.path)}`;
  }
  return path ? `'${path}': ${issue.message}` : issue.message;
}

function knownAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const at = path.reduce<unknown>(
    (node, key) =>
      node instanceof z.ZodObject ? node.shape[String(key)] : undefined,
    schema,
  );
  return at instanceof z.ZodObject ? Object.keys(at.shape).join(', ') : '';
}
