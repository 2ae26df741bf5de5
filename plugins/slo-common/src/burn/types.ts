import { ThresholdOperator } from '../definition';
import { Millis, Ratio } from '../units';

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
  /** The condition of an alert policy that stands in the table's place; one window is long and short. */
  readonly condition?: TierCondition;
};

/** What an alert policy says beside window and threshold. @public */
export type TierCondition = {
  readonly policy: string;
  readonly name: string;
  readonly operator: ThresholdOperator;
  readonly alertAfter: Millis;
};

/** Events of a window, for a judgement by numbers. @public */
export type EventCounts = { readonly bad: number; readonly total: number };

/** Events of a window beside what the target allows of them. @public */
export type BurnCounts = EventCounts & {
  /** Bad events that the target allows among them. */
  readonly allowed: number;
  /** Share of the window that was measured. */
  readonly coverage: Ratio;
};

/** A burn rate: multiples of the rate that would just spend the budget over the period. @public */
export type BurnRate = {
  readonly window: Millis;
  /** Absent without events in the window, and where the target allows no bad event at all. */
  readonly rate?: number;
  /** Absent when nothing was ever measured. */
  readonly counts?: BurnCounts;
};

/** A tier beside what was measured. @public */
export type BurnCondition = {
  readonly tier: BurnTier;
  readonly long: BurnRate;
  readonly short: BurnRate;
  /** Both rates are above the tier's factor, or what the condition's operator says. */
  readonly holds: boolean;
};
