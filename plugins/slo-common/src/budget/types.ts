import { Instant, Ratio } from '../units';
import { Sums } from '../ledger';

/** Why there is no number to show. @public */
export type NoDataReason =
  | 'new'
  | 'sourceFailed'
  | 'silent'
  | 'insufficientCoverage';

/**
 * The state of an objective: the first that holds, in this order. Unknown (`invalid`, `noData`) is never green.
 *
 * @public
 */
export type SloState =
  | { readonly kind: 'invalid' }
  | { readonly kind: 'noData'; readonly reason: NoDataReason }
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'burning' }
  | { readonly kind: 'atRisk' }
  | { readonly kind: 'lowTraffic' }
  | { readonly kind: 'healthy' };

/** @public */
export type SloStateKind = SloState['kind'];

/** The order in which states are decided: the first that holds. @public */
export const SLO_STATE_KINDS = [
  'invalid',
  'noData',
  'exhausted',
  'burning',
  'atRisk',
  'lowTraffic',
  'healthy',
] as const satisfies readonly SloStateKind[];

/** The order in which lists show states: what needs a person first. @public */
export const WORST_FIRST = [
  'exhausted',
  'burning',
  'atRisk',
  'noData',
  'invalid',
  'lowTraffic',
  'healthy',
] as const satisfies readonly SloStateKind[];

/**
 * A version of a target: history is judged by the target of its time.
 *
 * @public
 */
export type TargetVersion = { readonly from: Instant; readonly target: Ratio };

/** The counted sums of one part of a window, judged by the target that held in it. @public */
export type JudgedSums = { readonly target: Ratio; readonly sums: Sums };

/**
 * The error budget of an objective over its window.
 *
 * @public
 */
export type Budget = {
  /** Bad events that the window allows: Σ(1 − target)·total over the versions in it. */
  readonly allowed: number;
  readonly bad: number;
  readonly total: number;
  /** Good over total; absent without events. */
  readonly sli?: Ratio;
  /** 1 − bad ÷ allowed; below 0 when overspent; absent without events. */
  readonly left?: number;
  /** Share of the window that was measured, 0 to 1. */
  readonly coverage: Ratio;
};

/** When the budget runs out at the rate of the last W/28. @public */
export type Forecast = {
  /** Absent when it does not run out inside the window. */
  readonly exhaustedAt?: Instant;
  /** Earliest and latest, from the spread of the rate. */
  readonly range?: readonly [Instant, Instant];
};
