import { Cursor, DocumentReport } from '../../documents';
import { checkAlertPolicyItem } from './alertPolicyRules';
import { checkIndicator } from './indicatorRules';
import { reportWrongChoice } from './reportWrongChoice';
import { checkTimeWindow } from './timeWindowRules';

/** S5 to S23 as far as they are about several fields at once. */
export function checkSlo(spec: Cursor, report: DocumentReport): void {
  if (spec.value === undefined) return;
  const objectives = spec.at('objectives').items();
  const isComposite = objectives.some(hasIndicator);
  checkIndicators(spec, report);
  spec
    .at('timeWindow')
    .items()
    .forEach(at => checkTimeWindow(at, report));
  for (const objective of objectives) {
    checkTarget(objective, report);
    checkSlices(objective, spec.at('budgetingMethod').text, report);
    if (hasIndicator(objective)) checkIndicatorChoice(objective, report);
    if (isComposite) checkWeight(objective.at('compositeWeight'), report);
  }
  for (const item of spec.at('alertPolicies').items()) {
    checkAlertPolicyItem(item, report);
  }
}

/** S10 and S11: one indicator for all objectives, or one each. */
function checkIndicators(spec: Cursor, report: DocumentReport): void {
  const composite = spec.at('objectives').items().some(hasIndicator);
  if (composite && hasIndicator(spec)) {
    report.problem({
      path: spec.path,
      rule: 'S10',
      message:
        'The SLO has an indicator of its own, and an objective has one too.',
      hint: 'Give each objective an indicator (a composite SLO), or only the SLO.',
    });
  } else if (!composite && !hasIndicator(spec)) {
    report.problem({
      path: spec.path,
      rule: 'S10',
      message: 'The SLO has no indicator.',
      hint: 'Add "indicator" or "indicatorRef" to spec, or one to each objective for a composite SLO.',
    });
  }
  if (hasIndicator(spec)) checkIndicatorChoice(spec, report);
}

function hasIndicator(at: Cursor): boolean {
  return at.present('indicator', 'indicatorRef').length > 0;
}

function checkIndicatorChoice(at: Cursor, report: DocumentReport): void {
  reportWrongChoice(at, report, {
    rule: 'S11',
    fields: ['indicator', 'indicatorRef'],
  });
  checkIndicator(at.at('indicator').at('spec'), report);
}

/** S14. */
function checkTarget(objective: Cursor, report: DocumentReport): void {
  reportWrongChoice(objective, report, {
    rule: 'S14',
    fields: ['target', 'targetPercent'],
  });
}

/** S22. */
function checkWeight(weight: Cursor, report: DocumentReport): void {
  if (typeof weight.value !== 'number' || weight.value > 0) return;
  report.problem({
    path: weight.path,
    rule: 'S22',
    message: `compositeWeight is ${weight.value}; it must be above 0.`,
  });
}

/** S20 and S21: what the two methods with slices need. Other methods do not look at it. */
function checkSlices(
  objective: Cursor,
  method: string | undefined,
  report: DocumentReport,
): void {
  if (method === 'Timeslices') checkSliceTarget(objective, report);
  const isSliced = method === 'Timeslices' || method === 'RatioTimeslices';
  if (!isSliced || objective.has('timeSliceWindow')) return;
  report.problem({
    path: [...objective.path, 'timeSliceWindow'],
    rule: 'S21',
    message: `timeSliceWindow is missing; the method ${method} needs it.`,
    hint: 'Write a duration such as "1m".',
  });
}

function checkSliceTarget(objective: Cursor, report: DocumentReport): void {
  const { path, value } = objective.at('timeSliceTarget');
  const isWrong = typeof value === 'number' && !(value > 0 && value <= 1);
  if (value !== undefined && !isWrong) return;
  report.problem({
    path,
    rule: 'S20',
    message: `timeSliceTarget is ${
      isWrong ? value : 'missing'
    }; the method Timeslices needs a number above 0 and at most 1.`,
    hint: 'Write a share such as 0.95.',
  });
}
