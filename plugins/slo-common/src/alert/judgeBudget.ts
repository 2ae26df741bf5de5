import { ObjectiveStatus } from '../status';
import { Millis } from '../units';
import { AlertingPolicy } from './AlertingPolicy';
import { AlertReason } from './types';

/** A threshold is passed backwards only by this much: what a rolling window forgets goes up and down. */
const LINGER = 0.02;

/**
 * What is told of the budget itself: the highest threshold that is spent, and that it runs out soon, where also the latest
 * forecast has it run out. Nothing where too few events or too little time were measured to say.
 */
export function judgeBudget(
  status: ObjectiveStatus,
  { budgetThresholds, forecast }: AlertingPolicy,
  period: () => Millis,
): { readonly reasons: readonly AlertReason[]; readonly isLingering: boolean } {
  const { state, judgedLeft, budget } = status;
  const left = judgedLeft ?? budget?.left;
  const isUnsure = state.kind === 'noData' || state.kind === 'lowTraffic';
  if (left === undefined || isUnsure)
    return { reasons: [], isLingering: false };
  const spent = 1 - left;
  const threshold = budgetThresholds.filter(each => spent >= each).at(-1);
  const reasons: AlertReason[] = [];
  if (threshold !== undefined) {
    reasons.push({ kind: 'budget', threshold, spent });
  }
  const { exhaustedAt, range } = status.forecast ?? {};
  const now = status.computedAt;
  if (
    forecast &&
    exhaustedAt !== undefined &&
    left > 0 &&
    exhaustedAt - now <= forecast.within * period() &&
    (!range || range[1] < (status.window?.periodEnd ?? now + period()))
  ) {
    reasons.push({
      kind: 'forecast',
      exhaustedAt,
      ...(range && { range }),
      after: forecast.after,
    });
  }
  const lowest = budgetThresholds.at(0);
  const isLingering =
    threshold === undefined && lowest !== undefined && spent >= lowest - LINGER;
  return { reasons, isLingering };
}
