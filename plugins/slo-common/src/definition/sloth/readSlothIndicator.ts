import { readCounterRatio } from '../../promql';
import { Cursor, DocumentReport } from '../documents';
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

  const counters = readCounterRatio(errors, total);
  if (!counters.ok) {
    report.loss({
      path: events.path,
      kind: 'assumed',
      message: `The queries are asked as they stand, each minute over a short window, since they are not read as counters. ${counters.error}.`,
    });
  }
  const grouping = counters.ok ? counters.value.total.grouping : undefined;
  return {
    indicator: {
      kind: 'ratio',
      counter: counters.ok,
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
