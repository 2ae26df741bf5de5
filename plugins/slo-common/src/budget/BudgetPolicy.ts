import { Millis, MINUTE_MS, Ratio } from '../units';

/**
 * What the operator may set about states.
 *
 * @public
 */
export type BudgetPolicy = {
  /** Fewer events than this in the window make an otherwise healthy objective `lowTraffic`. */
  readonly minimumEvents: number;
  /** Less than this share of the time since the window or the epoch began, whichever is later, is `noData`. */
  readonly minimumCoverage: Ratio;
  /** An objective without a measured second for this long is `noData`, reason `silent`. */
  readonly silentAfter: Millis;
};

/** What holds where the operator sets nothing. @public */
export const DEFAULT_BUDGET_POLICY: BudgetPolicy = {
  minimumEvents: 100,
  minimumCoverage: 0.25 as Ratio,
  silentAfter: (10 * MINUTE_MS) as Millis,
};
