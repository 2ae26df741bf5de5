import { Cursor, DocumentReport } from '../../documents';
import { ParseMode } from '../../parse';

/** Which of the two sorts of indicator an SLI is. */
export type MetricField = 'ratioMetric' | 'thresholdMetric';

/**
 * S17 and S18: `op` and `value` belong to threshold indicators only.
 *
 * @param metric - Of the SLI that the objectives measure, its reference followed.
 */
export function checkOperators(
  objectives: readonly Cursor[],
  metric: MetricField | undefined,
  options: { readonly mode: ParseMode; readonly report: DocumentReport },
): void {
  const { mode, report } = options;
  for (const objective of objectives) {
    for (const field of ['op', 'value']) {
      const path = [...objective.path, field];
      if (metric === 'ratioMetric' && objective.has(field)) {
        report.problem({
          path,
          at: { path, part: 'key' },
          rule: 'S17',
          severity: mode === 'strict' ? 'error' : 'warning',
          message: `${field} has no meaning with a ratio indicator.`,
          hint: `Remove "${field}".`,
        });
      }
      if (metric === 'thresholdMetric' && !objective.has(field)) {
        report.problem({
          path,
          rule: 'S18',
          message: `${field} is missing; a threshold indicator needs "op" and "value".`,
          hint: 'A sample is good when "sample op value" holds, such as "op: lt" and "value: 0.5".',
        });
      }
    }
  }
}

/** The sort of an indicator, where it is one sort. */
export function metricFieldOf(
  fields: readonly string[],
): MetricField | undefined {
  const isRatio = fields.includes('ratioMetric');
  const isThreshold = fields.includes('thresholdMetric');
  if (isRatio === isThreshold) return undefined;
  return isRatio ? 'ratioMetric' : 'thresholdMetric';
}
