import { Cursor, DocumentReport } from '../../documents';
import { reportWrongChoice } from './reportWrongChoice';

/** A3: each item of an AlertPolicy is a reference or an inline object. */
export function checkAlertPolicy(spec: Cursor, report: DocumentReport): void {
  for (const item of spec.at('conditions').items()) {
    checkItem(item, report, { rule: 'A3', reference: 'conditionRef' });
  }
  for (const item of spec.at('notificationTargets').items()) {
    checkItem(item, report, { rule: 'A3', reference: 'targetRef' });
  }
}

/** S23: the same of `alertPolicies` in an SLO, and the policies themselves. */
export function checkAlertPolicyItem(
  item: Cursor,
  report: DocumentReport,
): void {
  checkItem(item, report, { rule: 'S23', reference: 'alertPolicyRef' });
  checkAlertPolicy(item.at('spec'), report);
}

const INLINE_FIELDS = ['kind', 'metadata', 'spec'] as const;

function checkItem(
  item: Cursor,
  report: DocumentReport,
  options: { readonly rule: string; readonly reference: string },
): void {
  const { rule, reference } = options;
  // tolerated shorthand for a reference, or of the wrong type: a matter of the schema
  if (item.text !== undefined) return;
  const inline = item.present(...INLINE_FIELDS);
  if (inline.length === 0) {
    reportWrongChoice(item, report, { rule, fields: [reference, 'spec'] });
    return;
  }
  if (item.has(reference)) {
    reportWrongChoice(item, report, { rule, fields: [reference, inline[0]] });
    return;
  }
  for (const field of INLINE_FIELDS) {
    if (item.has(field)) continue;
    report.problem({
      path: [...item.path, field],
      rule,
      message: `${field} is missing; an inline object needs kind, metadata and spec.`,
    });
  }
}
