import { ALERT_KINDS, AlertKind, AlertReason } from './types';

/**
 * What makes two reasons of a series the same one: the tier or condition of a burn, else the kind. Numbers do not.
 *
 * @public
 */
export function reasonKey(reason: AlertReason): string {
  if (reason.kind !== 'burn') return reason.kind;
  const { condition, longWindow } = reason.condition.tier;
  return condition
    ? `burn:${condition.policy}/${condition.name}`
    : `burn:${longWindow}`;
}

/** The kind that names an occurrence with these reasons. @public */
export function kindOf(reasons: readonly AlertReason[]): AlertKind {
  const kind = ALERT_KINDS.find(each =>
    reasons.some(reason => reason.kind === each),
  );
  if (!kind) throw new Error('An alert has at least one reason');
  return kind;
}

/** In the order of the kinds, else as given. */
export function inOrder(reasons: readonly AlertReason[]): AlertReason[] {
  return ALERT_KINDS.flatMap(kind =>
    reasons.filter(reason => reason.kind === kind),
  );
}

/** Whether a reason tells more than the same one did before. */
export function isWorse(now: AlertReason, before: AlertReason): boolean {
  return (
    now.kind === 'budget' &&
    before.kind === 'budget' &&
    now.threshold > before.threshold
  );
}
