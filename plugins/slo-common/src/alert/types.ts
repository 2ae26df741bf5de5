import { NoDataReason } from '../budget';
import { BurnCondition, EventCounts, Severity } from '../burn';
import { SloRef } from '../definition';
import { Instant, Millis, Ratio } from '../units';

/**
 * What an alert is about. Of several reasons of one severity the first of this order names the occurrence.
 *
 * @public
 */
export const ALERT_KINDS = ['burn', 'noData', 'budget', 'forecast'] as const;

/** @public */
export type AlertKind = (typeof ALERT_KINDS)[number];

/** One series of alerts: there is at most one open occurrence of it. @public */
export type AlertKey = {
  readonly sloRef: SloRef;
  /** Empty for the SLO's own composite budget. */
  readonly objectiveKey: string;
  readonly severity: Severity;
};

/** What the low-traffic guard said of a burn. @public */
export type GuardVerdict =
  /** Enough was seen to tell a burn from chance. */
  | { readonly verdict: 'passed'; readonly long: EventCounts }
  /** It may be chance: a page becomes a ticket. */
  | {
      readonly verdict: 'held';
      readonly long: EventCounts;
      /** How likely so many bad events are in a service that just keeps its objective, 0 to 1. */
      readonly chance: Ratio;
    }
  | { readonly verdict: 'off' };

/** A condition that holds, with the numbers it was decided by. @public */
export type AlertReason = {
  /** How long it must hold before it fires; at once when absent. */
  readonly after?: Millis;
} & AlertCause;

/** What a reason is about. @public */
export type AlertCause =
  | {
      readonly kind: 'burn';
      readonly condition: BurnCondition;
      /** Share of the period's budget that the long window used, 0 to 1 and above. */
      readonly budgetUsed: number;
      readonly guard: GuardVerdict;
      /** Where the numbers come from: the workbook's table, or an alert policy by name. */
      readonly source: string;
    }
  | { readonly kind: 'noData'; readonly reason: NoDataReason }
  | {
      readonly kind: 'budget';
      /** The highest threshold that is passed: 0.5, 0.75, 0.9 or 1. */
      readonly threshold: Ratio;
      /** Share of the budget that is spent. */
      readonly spent: number;
    }
  | {
      readonly kind: 'forecast';
      readonly exhaustedAt: Instant;
      readonly range?: readonly [Instant, Instant];
    };

/** Why an occurrence tells nobody. State moves all the same. @public */
export type Suppression =
  | {
      readonly by: 'silence';
      readonly id: string;
      readonly author: string;
      readonly reason: string;
      readonly until: Instant;
    }
  | {
      readonly by: 'maintenance';
      readonly id: string;
      readonly reason: string;
      readonly until: Instant;
    }
  /** A page of the same objective is open. */
  | { readonly by: 'page'; readonly occurrenceId: string }
  /** The metrics instance behind a missing measurement is down, and has an alert of its own. */
  | { readonly by: 'deadSource'; readonly instance: string };

/** Why an occurrence ended. @public */
export type ResolveReason =
  | 'recovered'
  /** The definition is gone, or no longer describes what was alerted on. */
  | 'definitionRemoved'
  | 'definitionChanged'
  /** A person said so; it fires anew only after it recovered. */
  | 'byHand';
