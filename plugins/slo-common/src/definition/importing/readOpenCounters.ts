import { CounterRatio, readCounterRatio } from '../../promql';
import { DocumentReport, PropertyPath } from '../documents';

/** Two queries written for Sloth as counters; where they are none, the report says how they are asked. */
export function readOpenCounters(
  queries: { readonly part: string; readonly total: string },
  path: PropertyPath,
  report: DocumentReport,
): CounterRatio | undefined {
  const counters = readCounterRatio(queries.part, queries.total);
  if (counters.ok) return counters.value;
  report.loss({
    path,
    kind: 'assumed',
    message: `The queries are asked as they stand, each minute over a short window, since they are not read as counters. ${counters.error}.`,
  });
  return undefined;
}
