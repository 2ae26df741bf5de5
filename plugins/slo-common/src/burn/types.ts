import { Millis } from '../units';

/** @public */
export type Severity = 'page' | 'ticket';

/**
 * One tier of the multi-window multi-burn-rate table. `factor` = `budgetShare` × period ÷ `longWindow`.
 *
 * @public
 */
export type BurnTier = {
  readonly severity: Severity;
  /** Share of the period's budget that the long window may use before the tier fires, 0 to 1. */
  readonly budgetShare: number;
  readonly longWindow: Millis;
  readonly shortWindow: Millis;
  readonly factor: number;
};

/** A burn rate: multiples of the rate that would just spend the budget over the period. @public */
export type BurnRate = {
  readonly window: Millis;
  /** Absent without events in the window, and where the target allows no bad event at all. */
  readonly rate?: number;
};

/** A tier beside what was measured. @public */
export type BurnCondition = {
  readonly tier: BurnTier;
  readonly long: BurnRate;
  readonly short: BurnRate;
  /** Both rates are above the tier's factor. */
  readonly holds: boolean;
};
