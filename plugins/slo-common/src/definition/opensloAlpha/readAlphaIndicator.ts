import { hasWindowPlaceholder } from '../../promql';
import { Cursor, DocumentReport } from '../documents';
import { readOpenCounters } from '../importing/readOpenCounters';
import { OPERATORS } from '../openslo/schemas/objectiveSchema';
import { Indicator, MetricSource } from '../types';

/** What an objective that follows the rules measures: its own ratio, or the threshold of its SLO. */
export function readAlphaIndicator(
  spec: Cursor,
  objective: Cursor,
  report: DocumentReport,
): Indicator | undefined {
  const ratio = objective.at('ratioMetrics');
  if (ratio.value !== undefined) return readRatio(ratio, report);
  const metric = readMetric(spec.at('indicator').at('thresholdMetric'), report);
  const operator = OPERATORS.find(each => each === objective.at('op').value);
  const { value } = objective.at('value');
  if (!metric || !operator || typeof value !== 'number') return undefined;
  return { kind: 'threshold', operator, value, metric };
}

function readRatio(
  ratio: Cursor,
  report: DocumentReport,
): Indicator | undefined {
  const part = readMetric(ratio.at('good'), report);
  const total = readMetric(ratio.at('total'), report);
  if (!part || !total) return undefined;
  const counter = isCounter(ratio, report);
  return { kind: 'ratio', counter, counts: 'good', part, total };
}

/** Queries that leave their window open are written for Sloth, which counts with whatever counters they hold. */
function isCounter(ratio: Cursor, report: DocumentReport): boolean {
  const [good, total] = ['good', 'total'].map(
    side => ratio.at(side).at('query').text ?? '',
  );
  if (!hasWindowPlaceholder(good) && !hasWindowPlaceholder(total)) {
    const { value } = ratio.at('incremental');
    if (value === undefined) {
      report.loss({
        path: ratio.at('incremental').path,
        kind: 'assumed',
        message:
          'incremental is missing, so the queries are taken to give counts per interval, not ever-growing counters.',
      });
    }
    return value === true;
  }
  const queries = { part: good, total };
  return readOpenCounters(queries, ratio.path, report) !== undefined;
}

function readMetric(
  metric: Cursor,
  report: DocumentReport,
): MetricSource | undefined {
  const source = metric.at('source').text;
  const queryType = metric.at('queryType').text;
  const query = metric.at('query').text;
  if (source === undefined || query === undefined) return undefined;
  if (
    queryType !== undefined &&
    queryType.toLocaleLowerCase('en-US') !== 'promql'
  ) {
    report.loss({
      path: metric.at('queryType').path,
      kind: 'dropped',
      message: `The language of a query follows from its source, "${source}".`,
    });
  }
  return {
    type: source.toLocaleLowerCase('en-US'),
    spec: { query: query.trim() },
  };
}
