import { Ratio, toRatio } from '../units';
import { Budget, JudgedSums } from './types';

/** Of an event: fewer are none, and what is divided by them would be beyond all numbers. */
const NEGLIGIBLE = 1e-12;

/**
 * The error budget over the parts of a window, each judged by the target of its time: allowed = Σ(1 − target)·total. The sums
 * are events for `Occurrences`, slices for `Timeslices`, and shares of slices for `RatioTimeslices`.
 *
 * Never answers NaN or Infinity: without events there is no SLI and nothing left to state; where no bad event is allowed
 * (target 1), the first one leaves 0.
 *
 * @public
 */
export function computeBudget(
  parts: readonly JudgedSums[],
  coverage: Ratio,
): Budget {
  let allowed = 0;
  let bad = 0;
  let total = 0;
  for (const { target, sums } of parts) {
    // Provisional rows may hold a good event before its total: neither count is ever below zero.
    const events = Math.max(0, sums.total);
    total += events;
    bad += Math.min(events, Math.max(0, sums.total - sums.good));
    allowed += (1 - target) * events;
  }
  if (allowed < NEGLIGIBLE) allowed = 0;
  if (total === 0) return { allowed, bad, total, coverage };
  const sli = toRatio(1 - bad / total);
  return { allowed, bad, total, coverage, sli, left: budgetLeft(bad, allowed) };
}

/** 1 − bad ÷ allowed, kept to 9 decimals. */
export function budgetLeft(bad: number, allowed: number): number {
  if (bad === 0) return 1;
  if (allowed === 0) return 0;
  return toRatio(1 - bad / allowed);
}

/**
 * How fast a window burns: multiples of the rate that would just spend its budget. Undefined without events, and for any bad
 * event where none is allowed.
 *
 * @public
 */
export function burnOf(budget: Budget): number | undefined {
  const { allowed, bad, total } = budget;
  if (total === 0) return undefined;
  if (bad === 0) return 0;
  return allowed === 0 ? undefined : bad / allowed;
}
