import { JudgedSums, TargetVersion, computeBudget } from '../budget';
import { Sums, subtractSums } from '../ledger';
import { Period } from '../calendar';
import { Instant, MINUTE_MS, Ratio, Slot, slotAt } from '../units';

/** At most this many points. @public */
export const SPARKLINE_POINTS = 30;

/**
 * Where a sparkline looks, ascending: evenly spaced over the window on a grid of UTC midnights, hours or minutes that all
 * objectives of one window length share, then now. Points in the future of a calendar period are left out.
 *
 * @public
 */
export function sparklineSlots(period: Period, now: Instant): readonly Slot[] {
  const from = slotAt(period.start);
  const to = slotAt(Math.min(period.end, now) as Instant);
  const minutes = slotAt(period.end) - from;
  const step = Math.max(1, Math.ceil(minutes / (SPARKLINE_POINTS - 2)));
  const slots: Slot[] = [from];
  const first = (Math.floor(from / step) + 1) * step;
  for (let slot = first; slot < to; slot += step) slots.push(slot as Slot);
  if (to > from) slots.push(to);
  return slots;
}

/** What the ledger counts at one point: raw minus excluded, since the epoch began; undefined where it has no row. */
export type CountedAt = Sums | undefined;

/**
 * The burn-down of a window: what its budget had left after the bad events up to each point. The allowance is that of the
 * whole window up to now, so the line only falls, and ends at the budget left. Null where nothing was measured since the
 * point before.
 *
 * @param counted - one for each of `slots`, ascending.
 * @public
 */
export function burnDown(input: {
  readonly slots: readonly Slot[];
  readonly counted: readonly CountedAt[];
  readonly targets: readonly TargetVersion[];
}): readonly (number | null)[] {
  const { slots, counted, targets } = input;
  const steps = slots.map((slot, index) => {
    const sums = counted[index];
    const before = index === 0 ? sums : counted[index - 1];
    return sums && before
      ? { target: targetAt(targets, slot), sums: subtractSums(sums, before) }
      : undefined;
  });
  const known = steps.filter((step): step is JudgedSums => step !== undefined);
  const { allowed } = computeBudget(known, 1 as Ratio);
  let bad = 0;
  return steps.map((step, index) => {
    if (!step) return null;
    bad += computeBudget([step], 1 as Ratio).bad;
    const isGap = index > 0 && step.sums.covered <= 0;
    if (isGap) return null;
    return remaining(bad, allowed);
  });
}

function remaining(bad: number, allowed: number): number {
  if (bad === 0) return 1;
  return allowed === 0 ? 0 : Math.round((1 - bad / allowed) * 1e4) / 1e4;
}

function targetAt(targets: readonly TargetVersion[], slot: Slot): Ratio {
  const before = (slot - 1) * MINUTE_MS;
  const held = targets.filter(({ from }) => from <= before).at(-1);
  return (held ?? targets[0]).target;
}
