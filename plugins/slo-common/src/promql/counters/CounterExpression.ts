import { Grouping, PromqlDuration, SelectorNode } from '../PromqlNode';

/** One counter and how often it counts; never 0. @public */
export type CounterTerm = {
  readonly coefficient: number;
  readonly selector: SelectorNode;
};

/**
 * What the query itself would answer: a counter's value, its growth per second, or its growth over a window. The terms are
 * those of the bare counters in each case; see {@link readCounterRatio} for why that is exact.
 *
 * @public
 */
export type CounterUnit =
  | { readonly kind: 'value' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'increase'; readonly window: PromqlDuration };

/**
 * What of a series is counted: its value, or for a native histogram its observations, their sum, those between two bounds, or the
 * share of those (which is a ratio and counts nothing).
 *
 * @public
 */
export type CounterMeasure =
  | { readonly kind: 'value' }
  | { readonly kind: 'observations' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'between'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'share'; readonly lower: number; readonly upper: number };

/**
 * A query as a sum of coefficient × counter: what a source needs to read the counters themselves and count each increase once.
 *
 * Where PromQL would drop a series that has no partner in `a + b`, or answer nothing because one side is absent, the terms that
 * are there count: a missing series has counted nothing yet.
 *
 * @public
 */
export type CounterExpression = {
  /** At least one; each selector once. */
  readonly terms: readonly CounterTerm[];
  readonly unit: CounterUnit;
  readonly measure: CounterMeasure;
  /** Labels of the answer; absent when every series answers for itself, `by ()` when there is one answer. */
  readonly grouping?: Grouping;
};
