import {
  parsePromql,
  printPromql,
  substituteMatcherValues,
} from '../../promql';
import { Result } from '../../units';
import { isMap, PropertyPath } from '../documents';
import { JsonValue } from '../types';

/** Why a template could not be filled in, and where in the SLO. */
export type FillInError = {
  readonly path: PropertyPath;
  readonly message: string;
};

type Resolve = (expression: string) => string | undefined;

/**
 * Fills in `${{ … }}` in the label matchers of queries. Anywhere else it is refused: an entity's text must not become
 * PromQL, a name or a reference.
 */
export function fillIn(
  slo: JsonValue,
  resolve: Resolve,
): Result<JsonValue, readonly FillInError[]> {
  const errors: FillInError[] = [];
  const visit = (value: JsonValue, path: PropertyPath): JsonValue => {
    if (Array.isArray(value)) {
      return value.map((item, index) => visit(item, [...path, index]));
    }
    if (isMap(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, field]) => [
          key,
          visit(field, [...path, key]),
        ]),
      );
    }
    if (typeof value !== 'string' || !value.includes('${{')) return value;
    const filled = fillInQuery(value, path, resolve);
    if (filled.ok) return filled.value;
    errors.push({ path, message: filled.error });
    return value;
  };
  const value = visit(slo, []);
  return errors.length === 0
    ? { ok: true, value }
    : { ok: false, error: errors };
}

function fillInQuery(
  text: string,
  path: PropertyPath,
  resolve: Resolve,
): Result<string, string> {
  if (path.at(-1) !== 'query') {
    const error =
      'A template may only stand in the value of a label matcher of a query.';
    return { ok: false, error };
  }
  const tree = parsePromql(text);
  if (!tree.ok) return { ok: false, error: `${tree.error.message}.` };
  const filled = substituteMatcherValues(tree.value, resolve);
  return filled.ok
    ? { ok: true, value: printPromql(filled.value) }
    : { ok: false, error: `${filled.error}.` };
}
