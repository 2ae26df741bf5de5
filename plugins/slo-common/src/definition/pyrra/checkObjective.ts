import { parsePrometheusDuration } from '../../units';
import { Cursor, DocumentReport } from '../documents';
import { Verdict } from '../parse';
import { checkMetrics } from './checkMetrics';
import { PYRRA_INDICATORS } from './pyrraSchemas';

/** How far back the ledger reaches: 13 months. */
const MAX_WINDOW = 400 * 86_400_000;

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** All that a schema cannot say of an objective. */
export function checkObjective(
  root: Cursor,
  { report, verdict }: { report: DocumentReport; verdict: Verdict },
): void {
  const spec = root.at('spec');
  checkNamespace(root.at('metadata'), report);
  checkTarget(spec.at('target'), report);
  checkWindow(spec.at('window'), report);
  checkReach(spec.at('window'), { report, verdict });
  checkIndicator(spec.at('indicator'), report);
  checkMetrics(spec.at('indicator'), report);
}

/** P3 */
function checkNamespace(metadata: Cursor, report: DocumentReport): void {
  if (metadata.value === undefined || metadata.has('namespace')) return;
  report.problem({
    path: metadata.at('namespace').path,
    rule: 'P3',
    severity: 'warning',
    message: 'The object has no namespace.',
    hint: 'Add metadata.namespace, which Kubernetes needs.',
  });
}

/** P4: a number from 0 to 100. */
function checkTarget(target: Cursor, report: DocumentReport): void {
  if (target.value === undefined || target.value === '') return;
  const percent = Number(target.value);
  // as Go reads a number: JavaScript takes hexadecimal and blanks too
  const isNumber =
    typeof target.value !== 'string' || DECIMAL.test(target.value);
  if (!isNumber || !(percent >= 0 && percent <= 100)) {
    report.problem({
      path: target.path,
      rule: 'P4',
      message: `The target ${JSON.stringify(
        target.value,
      )} is not a percentage from 0 to 100.`,
      hint: 'Write text such as "99.9".',
    });
  } else if (percent > 0 && percent < 1) {
    report.problem({
      path: target.path,
      rule: 'P4',
      severity: 'warning',
      message: `The target is a percentage, from 0 to 100; ${percent} % is very low.`,
      hint: `Write "${Number(
        (percent * 100).toPrecision(9),
      )}" if a share was meant.`,
    });
  } else if (percent === 100 || percent === 0) {
    report.problem({
      path: target.path,
      rule: 'P15',
      severity: 'warning',
      message:
        percent === 100
          ? 'A target of 100 leaves no error budget: any bad event exhausts it.'
          : 'A target of 0 is always met.',
      hint: 'Write the highest percentage that still allows for a failure, such as "99.99".',
    });
  }
}

/** P5: a duration of any length but none. */
function checkWindow(window: Cursor, report: DocumentReport): void {
  if (window.text === undefined) return;
  const length = parsePrometheusDuration(window.text);
  if (length.ok && length.value > 0) return;
  report.problem({
    path: window.path,
    rule: 'P5',
    message: length.ok
      ? 'A window of length 0 holds nothing to measure.'
      : `The window is no duration: ${length.error}`,
    hint: 'Write a window such as "4w" or "30d".',
  });
}

/** P16: no longer than what the ledger keeps, which Pyrra does not mind. */
function checkReach(
  window: Cursor,
  { report, verdict }: { report: DocumentReport; verdict: Verdict },
): void {
  const length = parsePrometheusDuration(window.text ?? '');
  if (!length.ok || length.value <= MAX_WINDOW) return;
  report.problem({
    path: window.path,
    rule: 'P16',
    severity: verdict === 'portal' ? 'error' : 'warning',
    message: 'The window is longer than the 13 months that are kept.',
    hint: 'Write a window such as "4w" or "30d".',
  });
}

/** P6: exactly one indicator. Pyrra itself takes the first of several. */
function checkIndicator(indicator: Cursor, report: DocumentReport): void {
  const kinds = indicator.present(...PYRRA_INDICATORS);
  if (indicator.value === undefined || kinds.length === 1) return;
  report.problem({
    path: indicator.path,
    rule: 'P6',
    message: `An objective has exactly one indicator; found ${
      kinds.length === 0 ? 'none' : kinds.join(' and ')
    }.`,
    hint: `Write one of ${PYRRA_INDICATORS.join(', ')}.`,
  });
}
