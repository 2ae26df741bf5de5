import { BudgetPolicy } from '../budget';
import { Instant, Millis } from '../units';
import { MeasuredObjective } from './ObjectiveStatus';
import { planWindows } from './planWindows';

/**
 * The starts of all windows that `assess` asks for, each once, ascending; every window ends at `now`, which is the end of the
 * tick's slot. Objectives of one window length share their starts, so that one read of the ledger serves them all; only
 * changes of a target add starts of their own.
 *
 * @public
 */
export function requiredWindows(
  measured: Pick<MeasuredObjective, 'definition' | 'objective' | 'targets'>,
  now: Instant,
  policy: BudgetPolicy,
): readonly Instant[] {
  const plan = planWindows(measured, now, policy);
  const before = (length: Millis) => (now - length) as Instant;
  const starts = new Set<Instant>([
    plan.period.start,
    before(plan.recent),
    before(plan.silence),
    before(plan.latest),
  ]);
  if (plan.previous) starts.add(plan.previous.start);
  for (const { longWindow, shortWindow } of plan.tiers) {
    starts.add(before(longWindow)).add(before(shortWindow));
  }
  const earliest = Math.min(...starts);
  for (const { from } of measured.targets) {
    if (from > earliest && from < now) starts.add(from);
  }
  return [...starts].sort((a, b) => a - b);
}
