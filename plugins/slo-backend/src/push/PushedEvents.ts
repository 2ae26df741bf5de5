import { Instant } from '@nines/backstage-plugin-slo-common';

/** Events of one objective over an interval: after `from`, up to and including `to`. */
export type PushedInterval = {
  readonly kind: 'interval';
  readonly ledgerId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly good: number;
  readonly total: number;
};

/** A reading of a counter that grows since `startedAt`. */
export type PushedReading = {
  readonly kind: 'reading';
  readonly ledgerId: number;
  readonly stream: string;
  readonly startedAt: Instant;
  readonly at: Instant;
  readonly good: number;
  readonly total: number;
};

/** One item of a push whose objective is known and whose times are allowed. */
export type PushedItem = PushedInterval | PushedReading;

/** What became of one item. */
export type PushOutcome =
  | { readonly status: 'accepted' }
  /** Its events are counted already. */
  | { readonly status: 'duplicate' }
  | { readonly status: 'rejected'; readonly message: string };
