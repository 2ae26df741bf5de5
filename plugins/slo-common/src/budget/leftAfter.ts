import { Ratio } from '../units';
import { JudgedSums } from './types';
import { budgetLeft, computeBudget } from './computeBudget';

/** Coverage plays no part in what is left. */
const MEASURED = 1 as Ratio;

/** One objective of a budget, with weight 1 where it is the only one. @public */
export type BurnDownPart = {
  readonly weight: number;
  /** From the start of the window up to the point. */
  readonly spent: readonly JudgedSums[];
  /** All of the window. */
  readonly whole: readonly JudgedSums[];
};

/**
 * What a window's budget had left after its first bad events: those so far of each objective against its allowance for all of
 * the window, so that a line of such points begins at 1, only falls, and ends at the budget left. Undefined without events.
 *
 * @public
 */
export function leftAfter(parts: readonly BurnDownPart[]): number | undefined {
  let left = 1;
  let total = 0;
  for (const { weight, spent, whole } of parts) {
    const budget = computeBudget(whole, MEASURED);
    const { bad } = computeBudget(spent, MEASURED);
    total += budget.total;
    left -= weight * (1 - budgetLeft(bad, budget.allowed));
  }
  return total === 0 ? undefined : left;
}
