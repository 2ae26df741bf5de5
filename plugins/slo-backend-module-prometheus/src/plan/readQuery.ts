import {
  MetricSource,
  Millis,
  PromqlNode,
  Result,
  matchEitherLe,
  parsePromql,
  printPromql,
  withWindow,
} from '@nines/backstage-plugin-slo-common';
import { findUnbounded } from './findUnbounded';

/** A query as written, and what it means. */
export type ReadQuery = { readonly text: string; readonly tree: PromqlNode };

/** What `{{.window}}` becomes where an expression is asked as it stands: a slot's value looks back over this. */
const OPEN_WINDOW = 300_000 as Millis;

/** Reads `spec.query` of a metric source; the error says what is wrong with it. */
export function readQuery({ spec }: MetricSource): Result<ReadQuery, string> {
  const { query } = spec;
  if (typeof query !== 'string' || query.trim() === '') {
    return {
      ok: false,
      error: "A Prometheus metricSource needs its PromQL in 'spec.query'",
    };
  }
  const parsed = parsePromql(query);
  if (parsed.ok) {
    const error = findUnbounded(parsed.value);
    if (error) return { ok: false, error };
    return { ok: true, value: { text: query, tree: parsed.value } };
  }
  const { message, line, column } = parsed.error;
  return { ok: false, error: `${message} (line ${line}, column ${column})` };
}

/** The query as it is asked on the minute grid. */
export function gridText({ tree }: ReadQuery): string {
  return printPromql(matchEitherLe(withWindow(tree, OPEN_WINDOW)));
}
