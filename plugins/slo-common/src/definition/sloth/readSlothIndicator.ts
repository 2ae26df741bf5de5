import { Cursor, DocumentReport } from '../documents';
import { readOpenCounters } from '../importing/readOpenCounters';
import { Indicator, MetricSource } from '../types';
import { SlothSpelling } from './SlothSpelling';

/** An indicator, and the labels its queries keep: one SLO for each of their values. */
export type GroupedIndicator = {
  readonly indicator: Indicator;
  readonly grouping: readonly string[];
};

/** Reads `sli` once it is known to follow the rules. Undefined for a plugin. */
export function readSlothIndicator(
  sli: Cursor,
  spelling: SlothSpelling,
  report: DocumentReport,
): GroupedIndicator | undefined {
  const ratio = sli.at('raw').at(spelling.errorRatioQuery).text;
  if (ratio !== undefined) {
    const metric = toMetric(ratio);
    return {
      indicator: { kind: 'raw', rawType: 'failure', metric },
      grouping: [],
    };
  }
  const events = sli.at('events');
  const errors = events.at(spelling.errorQuery).text;
  const total = events.at(spelling.totalQuery).text;
  if (errors === undefined || total === undefined) return undefined;

  const queries = { part: errors, total };
  const counters = readOpenCounters(queries, events.path, report);
  const grouping = counters?.total.grouping;
  return {
    indicator: {
      kind: 'ratio',
      counter: counters !== undefined,
      counts: 'bad',
      part: toMetric(errors),
      total: toMetric(total),
    },
    grouping: grouping?.kind === 'by' ? grouping.labels : [],
  };
}

function toMetric(query: string): MetricSource {
  return { type: 'prometheus', spec: { query: query.trim() } };
}
