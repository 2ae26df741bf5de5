import { Cursor, DocumentReport } from '../documents';
import { checkCalendar } from '../openslo/rules/timeWindowRules';

/** V4 to V7 as far as they are about several fields at once. */
export function checkAlphaSlo(spec: Cursor, report: DocumentReport): void {
  spec
    .at('timeWindows')
    .items()
    .forEach(window => checkWindow(window, report));
  const isThreshold = spec.has('indicator');
  const isSliced = spec.at('budgetingMethod').value === 'Timeslices';
  for (const objective of spec.at('objectives').items()) {
    checkIndicator(objective, isThreshold, report);
    if (isSliced && !objective.has('timeSliceTarget')) {
      report.problem({
        path: objective.at('timeSliceTarget').path,
        rule: 'V7',
        message: 'timeSliceTarget is missing; the method Timeslices needs it.',
        hint: 'Write a share such as 0.95.',
      });
    }
  }
}

/** V4. Neither of the two is common in files for Sloth, which takes the window as rolling: that is assumed, and said. */
function checkWindow(window: Cursor, report: DocumentReport): void {
  const isRolling = window.at('isRolling').value;
  const calendar = window.at('calendar');
  if (isRolling === true && calendar.value !== undefined) {
    report.problem({
      path: window.path,
      rule: 'V4',
      message: 'A rolling window has no calendar.',
      hint: 'Remove "calendar", or set "isRolling: false".',
    });
  }
  if (isRolling === false && calendar.value === undefined) {
    report.problem({
      path: window.path,
      rule: 'V4',
      message: 'The window is neither rolling nor bound to a calendar.',
      hint: 'Write "isRolling: true", or add "calendar" with startTime and timeZone.',
    });
  }
  checkCalendar(calendar, report);
}

/** V5 and V6: a threshold for all objectives, or a ratio in each. */
function checkIndicator(
  objective: Cursor,
  isThreshold: boolean,
  report: DocumentReport,
): void {
  const isRatio = objective.has('ratioMetrics');
  if (isThreshold === isRatio) {
    report.problem({
      path: objective.path,
      rule: 'V5',
      message: isRatio
        ? 'The objective has "ratioMetrics", and the SLO has an "indicator" too.'
        : 'The objective has no "ratioMetrics", and the SLO has no "indicator".',
      hint: 'Write exactly one of the two.',
    });
    return;
  }
  for (const field of isThreshold ? ['op', 'value'] : []) {
    if (objective.has(field)) continue;
    report.problem({
      path: objective.at(field).path,
      rule: 'V6',
      message: `${field} is missing; a threshold needs "op" and "value".`,
      hint: 'A sample is good when "sample op value" holds.',
    });
  }
  if (isRatio && objective.has('op')) {
    const { path } = objective.at('op');
    report.problem({
      path,
      at: { path, part: 'key' },
      rule: 'V6',
      message: 'op has no meaning with "ratioMetrics".',
      hint: 'Remove "op".',
    });
  }
}
