import { Cursor, DocumentReport } from '../documents';
import { OpenSloData } from './OpenSloObject';

const NOT_KEPT = 'Only what is measured is kept of it.';

/** What describes an object and is no part of what is measured or alerted. */
const TEXTS = {
  indicator: [
    ['metadata', 'displayName'],
    ['metadata', 'labels'],
    ['metadata', 'annotations'],
    ['spec', 'description'],
  ],
  alert: [
    ['metadata', 'displayName'],
    ['metadata', 'labels'],
    ['spec', 'description'],
  ],
} as const;

/**
 * What a definition does not keep of an OpenSLO document: names, texts and labels of its SLIs, alert policies, conditions and
 * notification targets, inline or in documents of their own, and whole documents that nothing is measured by.
 */
export function reportLosses(
  { kind, metadata }: OpenSloData,
  root: Cursor,
  report: DocumentReport,
): void {
  switch (kind) {
    case 'SLO':
      for (const holder of [root.at('spec'), ...itemsOf(root, 'objectives')])
        reportIndicator(holder.at('indicator'), metadata.name, report);
      return itemsOf(root, 'alertPolicies').forEach(policy =>
        reportPolicy(policy, report),
      );
    case 'SLI':
      return reportIndicator(root, undefined, report);
    case 'AlertPolicy':
      return reportPolicy(root, report);
    case 'AlertCondition':
      return reportTexts(root, 'alert', report);
    case 'AlertNotificationTarget':
      return reportTexts(root, 'indicator', report);
    default:
      return report.loss({
        path: ['kind'],
        kind: 'dropped',
        message: `Nothing is measured by a ${kind}; its document is not kept.`,
      });
  }
}

function reportIndicator(
  indicator: Cursor,
  nameOfSlo: string | undefined,
  report: DocumentReport,
): void {
  const name = indicator.at('metadata').at('name');
  if (name.text !== undefined && name.text !== nameOfSlo) {
    report.loss({
      path: name.path,
      kind: 'dropped',
      message: `The indicator "${name.text}" is named after the SLO that it measures.`,
    });
  }
  reportTexts(indicator, 'indicator', report);
}

function reportPolicy(policy: Cursor, report: DocumentReport): void {
  reportTexts(policy, 'alert', report);
  for (const condition of itemsOf(policy, 'conditions'))
    reportTexts(condition, 'alert', report);
  for (const target of itemsOf(policy, 'notificationTargets'))
    reportTexts(target, 'indicator', report);
}

function reportTexts(
  object: Cursor,
  what: keyof typeof TEXTS,
  report: DocumentReport,
): void {
  for (const [part, field] of TEXTS[what]) {
    if (!object.at(part).has(field)) continue;
    const { path } = object.at(part).at(field);
    report.loss({ path, kind: 'dropped', message: NOT_KEPT });
  }
}

function itemsOf(object: Cursor, field: string): readonly Cursor[] {
  return object.at('spec').at(field).items();
}
