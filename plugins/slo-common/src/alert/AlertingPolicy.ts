import { Severity } from '../burn';
import { Millis, MINUTE_MS, Ratio } from '../units';

/**
 * What the operator may set about alerts.
 *
 * @public
 */
export type AlertingPolicy = {
  /** The low-traffic guard; off when absent. */
  readonly guard?: GuardPolicy;
  /** Less than this share of a long window measured: its burn fires nothing. */
  readonly minimumCoverage: Ratio;
  /** An alert on what cannot be measured; none when absent. */
  readonly noData?: {
    readonly severity: Severity;
    /** How long a source must fail; a silent one has been silent for `silentAfter` already. */
    readonly after: Millis;
  };
  /** Shares of the budget spent that open a ticket, ascending; none when empty. */
  readonly budgetThresholds: readonly Ratio[];
  /** A ticket when the budget runs out soon; none when absent. */
  readonly forecast?: {
    /** Soon: within this share of the window. */
    readonly within: Ratio;
    /** How long that must hold. */
    readonly after: Millis;
  };
};

/** When a burn is told from chance. @public */
export type GuardPolicy = {
  /** Fewer bad events are always held, at least 1. */
  readonly minimumBad: number;
  /** Held while so many bad events are at least this likely in a service that just keeps its objective. */
  readonly chance: Ratio;
};

/** What holds where the operator sets nothing. @public */
export const DEFAULT_ALERTING_POLICY: AlertingPolicy = {
  guard: { minimumBad: 3, chance: 1e-4 as Ratio },
  minimumCoverage: 0.25 as Ratio,
  noData: { severity: 'ticket', after: (5 * MINUTE_MS) as Millis },
  budgetThresholds: [0.5, 0.75, 0.9, 1] as readonly number[] as Ratio[],
  forecast: { within: 0.25 as Ratio, after: (60 * MINUTE_MS) as Millis },
};
