import { parsePrometheusDuration } from '../../units';
import { parsePromql, SelectorNode } from '../../promql';
import { Cursor, DocumentReport } from '../documents';
import { readSelector } from './readSelector';

/** P7 to P11: the metrics of each indicator. */
export function checkMetrics(indicator: Cursor, report: DocumentReport): void {
  const ratio = indicator.at('ratio');
  const latency = indicator.at('latency');
  const native = indicator.at('latencyNative');
  checkPair(
    ratio.at('errors').at('metric'),
    ratio.at('total').at('metric'),
    report,
  );
  checkPair(
    latency.at('success').at('metric'),
    latency.at('total').at('metric'),
    report,
  );
  checkLatency(latency, report);
  checkMetric(native.at('total').at('metric'), report);
  checkLatencyNative(native.at('latency'), report);
  checkMetric(indicator.at('bool_gauge').at('metric'), report);
}

function checkPair(part: Cursor, total: Cursor, report: DocumentReport): void {
  checkMetric(part, report);
  checkMetric(total, report);
  if (part.text === undefined || part.text !== total.text) return;
  report.problem({
    path: part.path,
    rule: 'P8',
    severity: 'warning',
    message: 'Both metrics are the same, so the ratio is always 1.',
  });
}

/** P7 */
function checkMetric(metric: Cursor, report: DocumentReport): void {
  if (!metric.text || readSelector(metric)) return;
  const parsed = parsePromql(metric.text);
  report.problem({
    path: metric.path,
    rule: 'P7',
    message: parsed.ok
      ? 'A metric is a selector, with no function or operator around it.'
      : `The metric is not PromQL: ${parsed.error.message} (its line ${parsed.error.line}, column ${parsed.error.column}).`,
    hint: 'Write a selector such as http_requests_total{job="shop"}.',
  });
}

/** P9, P10: the bucket of a classic histogram, and its count. */
function checkLatency(latency: Cursor, report: DocumentReport): void {
  const success = latency.at('success').at('metric');
  const selector = readSelector(success);
  if (!selector) return;
  const le = selector.matchers.find(matcher => matcher.label === 'le');
  if (!le || le.operator.startsWith('!') || !isFloat(le.value)) {
    report.problem({
      path: success.path,
      rule: 'P9',
      message: le
        ? `The bucket is le${le.operator}"${le.value}", which is not one number.`
        : 'The metric names no bucket.',
      hint: 'Add a matcher such as le="0.5".',
    });
  }
  checkSuffix(success, { suffix: '_bucket', report });
  checkSuffix(latency.at('total').at('metric'), { suffix: '_count', report });
}

function isFloat(text: string): boolean {
  return /^[-+]?(?:inf|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i.test(text);
}

function checkSuffix(
  metric: Cursor,
  { suffix, report }: { suffix: string; report: DocumentReport },
): void {
  const selector = readSelector(metric);
  if (!selector || nameOf(selector).endsWith(suffix)) return;
  report.problem({
    path: metric.path,
    rule: 'P10',
    severity: 'warning',
    message: `The metric of a histogram ends in ${suffix} here.`,
  });
}

function nameOf({ name, matchers }: SelectorNode): string {
  const named = matchers.find(
    ({ label, operator }) => label === '__name__' && operator === '=',
  );
  return name ?? named?.value ?? '';
}

/** P11 */
function checkLatencyNative(latency: Cursor, report: DocumentReport): void {
  if (latency.text === undefined) return;
  const length = parsePrometheusDuration(latency.text);
  if (length.ok && length.value > 0) return;
  report.problem({
    path: latency.path,
    rule: 'P11',
    message: `The latency "${latency.text.slice(
      0,
      40,
    )}" is not a Prometheus duration above 0.`,
    hint: 'Write one such as "250ms" or "1s".',
  });
}
