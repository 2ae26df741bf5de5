import { Ratio, toRatio } from '../units';
import { Budget, JudgedSums } from './types';
import { computeBudget } from './computeBudget';

/** One objective of a composite: its weight, and its sums over the composite's window. @public */
export type CompositePart = {
  readonly weight: number;
  readonly parts: readonly JudgedSums[];
  /** Bad events that are allowed in any case: early in a calendar period, its share of the last one. */
  readonly allowedAtLeast?: number;
};

/**
 * The budget of a composite SLO in shares of itself: 1 is allowed, consumed = Σ wᵢ·badᵢ ÷ ((1 − Tᵢ)·totalᵢ) is bad. So reads
 * OpenSLO v1 for `Occurrences` ("burns at the sum of weight × burn rate"); for `RatioTimeslices` the sums are shares of
 * slices and the formula is the same. Composite time slices are a series of their own and need {@link computeBudget} only.
 *
 * `total` counts the events of all objectives. Objectives without events add nothing; without any there is no budget to
 * state. One bad event of an objective that allows none spends the whole.
 *
 * @public
 */
export function compositeBudget(
  objectives: readonly CompositePart[],
  coverage: Ratio,
): Budget {
  let consumed = 0;
  let total = 0;
  for (const { weight, parts, allowedAtLeast = 0 } of objectives) {
    const budget = computeBudget(parts, coverage);
    const allowed = Math.max(budget.allowed, allowedAtLeast);
    total += budget.total;
    if (budget.bad === 0) continue;
    consumed += allowed === 0 ? 1 : (weight * budget.bad) / allowed;
  }
  if (total === 0) return { allowed: 0, bad: 0, total, coverage };
  return {
    allowed: 1,
    bad: consumed,
    total,
    left: toRatio(1 - consumed),
    coverage,
  };
}
