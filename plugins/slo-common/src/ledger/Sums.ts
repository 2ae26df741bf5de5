import { Instant, Slot } from '../units';

/**
 * Cumulative sums since an epoch began, or the difference of two such: events that were good, events in all, and the seconds
 * that were measured. Silence is visible as `covered`: no data is never zero, never healthy.
 *
 * @public
 */
export type Sums = {
  readonly good: number;
  readonly total: number;
  /** Seconds. */
  readonly covered: number;
};

/** A row of the ledger. @public */
export type SumsAt = Sums & { readonly slot: Slot };

/**
 * A window as the ledger could answer it: its start snaps to the latest row at or before the one asked for, and the answer
 * states its real start. Raw sums and the sums of its excluded intervals are kept apart.
 *
 * @public
 */
export type WindowSums = {
  readonly start: SumsAt;
  readonly end: SumsAt;
  readonly excludedStart: Sums;
  readonly excludedEnd: Sums;
  /** The start that was asked for. */
  readonly requestedStart: Instant;
};

export const NO_SUMS: Sums = { good: 0, total: 0, covered: 0 };

export function subtractSums(later: Sums, earlier: Sums): Sums {
  return {
    good: later.good - earlier.good,
    total: later.total - earlier.total,
    covered: later.covered - earlier.covered,
  };
}

export function addSums(a: Sums, b: Sums): Sums {
  return {
    good: a.good + b.good,
    total: a.total + b.total,
    covered: a.covered + b.covered,
  };
}

/** What counts in a window: raw minus excluded, each one subtraction. */
export function countedSums(window: WindowSums): Sums {
  return subtractSums(
    subtractSums(window.end, window.start),
    subtractSums(window.excludedEnd, window.excludedStart),
  );
}
