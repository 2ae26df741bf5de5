import { Cursor, DocumentReport } from '../../documents';
import { reportWrongChoice } from './reportWrongChoice';

/** I1, I4 to I7: which parts of an SLI go together. */
export function checkIndicator(spec: Cursor, report: DocumentReport): void {
  if (spec.value === undefined) return;
  reportWrongChoice(spec, report, {
    rule: 'I1',
    fields: ['thresholdMetric', 'ratioMetric'],
  });
  const ratio = spec.at('ratioMetric');
  if (ratio.value !== undefined) checkRatio(ratio, report);
}

function checkRatio(ratio: Cursor, report: DocumentReport): void {
  const parts = ratio.present('raw', 'good', 'bad');
  if (parts.length > 1) {
    report.problem({
      path: ratio.path,
      rule: 'I5',
      message: `${parts.join(' and ')} exclude each other.`,
      hint: 'Keep one of them; the other follows from "total".',
    });
    return;
  }
  const isRight = reportWrongChoice(ratio, report, {
    rule: 'I4',
    fields: ['total', 'raw'],
  });
  if (!isRight) return;
  if (ratio.has('total') && parts.length === 0) {
    report.problem({
      path: ratio.path,
      rule: 'I6',
      message: '"total" is alone; it needs "good" or "bad" beside it.',
    });
  }
  if (ratio.has('raw') && !ratio.has('rawType')) {
    report.problem({
      path: [...ratio.path, 'rawType'],
      rule: 'I7',
      message:
        'rawType is missing; with "raw" it must be "success" or "failure".',
      hint: 'Write "rawType: success" if the query gives good/total, "failure" if it gives bad/total.',
    });
  }
}
