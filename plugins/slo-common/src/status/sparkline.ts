import {
  JudgedSums,
  TargetVersion,
  budgetLeft,
  computeBudget,
} from '../budget';
import { Sums, subtractSums } from '../ledger';
import { Period } from '../calendar';
import { Instant, MINUTE_MS, Ratio, Slot, slotAt } from '../units';

/** Coverage plays no part in a line of sums. */
const MEASURED = 1 as Ratio;

/** At most this many points. @public */
export const SPARKLINE_POINTS = 30;

const DAY = 1_440;

/** Longer windows look only where thinning leaves rows: at whole days, hours or five minutes, all in minutes. */
const GRID = [
  { longerThan: 35 * DAY, unit: DAY },
  { longerThan: 4 * DAY, unit: 60 },
  { longerThan: 7 * 60, unit: 5 },
];

/**
 * Where a sparkline looks, ascending: evenly spaced over the window, on a grid that all objectives of one window length
 * share, then now. Points in the future of a calendar period are left out.
 *
 * @public
 */
export function sparklineSlots(period: Period, now: Instant): readonly Slot[] {
  const from = slotAt(period.start);
  const to = slotAt(Math.min(period.end, now) as Instant);
  const minutes = slotAt(period.end) - from;
  const unit = GRID.find(({ longerThan }) => minutes > longerThan)?.unit ?? 1;
  const step = Math.ceil(minutes / (SPARKLINE_POINTS - 2) / unit) * unit;
  const slots: Slot[] = [from];
  const first = (Math.floor(from / step) + 1) * step;
  for (let slot = first; slot < to; slot += step) slots.push(slot as Slot);
  if (to > from) slots.push(to);
  return slots;
}

/** What the ledger counts at one point: raw minus excluded, since the epoch began; undefined where it has no row. */
export type CountedAt = Sums | undefined;

/** What a burn-down is made of: one objective with weight 1, or the objectives of a composite. @public */
export type BurnDownMember = {
  readonly weight: number;
  readonly targets: readonly TargetVersion[];
  /** One for each slot, ascending. */
  readonly counted: readonly CountedAt[];
};

/**
 * The burn-down of a window: what its budget had left after the bad events up to each slot. The allowance is that of the
 * whole window up to now, so the line only falls, and ends at the budget left. Null where nothing was measured since the
 * slot before.
 *
 * @public
 */
export function burnDown(
  slots: readonly Slot[],
  members: readonly BurnDownMember[],
): readonly (number | null)[] {
  const lines = members.map(member => consumption(slots, member));
  return slots.map((_, index) => {
    const points = lines.map(line => line[index]);
    if (points.every(({ isGap }) => isGap)) return null;
    const consumed = points.reduce((sum, point) => sum + point.consumed, 0);
    return Math.round((1 - consumed) * 1e4) / 1e4;
  });
}

type ConsumptionPoint = { readonly consumed: number; readonly isGap: boolean };

function consumption(
  slots: readonly Slot[],
  { weight, targets, counted }: BurnDownMember,
): readonly ConsumptionPoint[] {
  const steps = slots.map((slot, index): JudgedSums | undefined => {
    const sums = counted[index];
    const before = counted[Math.max(0, index - 1)];
    return sums && before
      ? { target: targetAt(targets, slot), sums: subtractSums(sums, before) }
      : undefined;
  });
  const known = steps.filter((step): step is JudgedSums => step !== undefined);
  const { allowed } = computeBudget(known, MEASURED);
  let bad = 0;
  return steps.map((step, index) => {
    bad += step ? computeBudget([step], MEASURED).bad : 0;
    // Nothing comes before the first slot: it is as measured as what follows.
    const judged = index === 0 ? steps[1] : step;
    return {
      consumed: weight * (1 - budgetLeft(bad, allowed)),
      isGap: !judged || judged.sums.covered <= 0,
    };
  });
}

/** The target that held over the minute which ends at a slot. */
export function targetAt(targets: readonly TargetVersion[], slot: Slot): Ratio {
  const before = (slot - 1) * MINUTE_MS;
  const held = targets.filter(({ from }) => from <= before).at(-1);
  return (held ?? targets[0]).target;
}
