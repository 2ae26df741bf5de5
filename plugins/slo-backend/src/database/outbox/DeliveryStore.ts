import { JsonObject } from '@backstage/types';
import {
  Instant,
  MessageEvent,
  OutboxNotification,
} from '@nines/backstage-plugin-slo-common';
import { DeliveryOutcome } from '@nines/backstage-plugin-slo-node';

/** A destination that this replica can send to. */
export type KnownDestination = {
  /** `pagerduty:payments`. */
  readonly ref: string;
  readonly perMinute: number;
};

/** A message to send now; nobody else sends it until the lease ends. */
export type ClaimedMessage = {
  readonly id: number;
  readonly destination: string;
  readonly notification: OutboxNotification;
  /** What the last delivered message of its group left there. */
  readonly state: JsonObject | undefined;
  readonly minimal: boolean;
  /** From 1. */
  readonly attempt: number;
  readonly failures: number;
  readonly maxAgeAt: Instant;
  readonly createdAt: Instant;
  readonly leaseToken: string;
  /** Span that decided it, as W3C Trace Context writes it. */
  readonly traceParent?: string;
};

export type Claim = {
  readonly messages: readonly ClaimedMessage[];
  readonly cancelled: CancelledCounts;
};

/** How many messages need not be told any more, by why. */
export type CancelledCounts = ReadonlyMap<string, number>;

/** An attempt that is over. */
export type EndedAttempt = {
  readonly message: ClaimedMessage;
  readonly outcome: DeliveryOutcome;
  readonly startedAt: Instant;
  readonly durationMs: number;
  readonly now: Instant;
  /** From 0 up to 1, for the jitter of the next attempt. */
  readonly random: number;
};

/** What became of a message. */
export type AttemptEnd =
  | 'delivered'
  | 'retried'
  | 'dead'
  /** Another replica has it: this one was away for too long. What it did is on record, and moves nothing. */
  | 'leaseLost';

/** A message that was given up. */
export type DeadLetter = {
  readonly id: number;
  readonly destination: string;
  readonly event: MessageEvent;
  readonly groupId: string;
  /** Redacted. */
  readonly reason: string;
};

/**
 * The loop's side of the outbox. Any number of replicas may claim at once: a message is leased to one, in order per group and
 * destination; who lost a lease can complete nothing. A message that is given up is `dead`, and in the same transaction the
 * fallback is told in its place and the operator once.
 */
export interface DeliveryStore {
  /** Says, at start and every minute, which destinations this replica knows. */
  register(
    destinations: readonly KnownDestination[],
    now: Instant,
  ): Promise<void>;
  /** Tries unhealthy destinations at once, for their config may be mended: called at start. */
  probe(destinations: readonly KnownDestination[], now: Instant): Promise<void>;
  /** Destinations that have something due. */
  due(now: Instant): Promise<string[]>;
  /** Leases at most `limit` due messages, as far as the destination may be sent so much; looks at each once more. */
  claim(options: {
    readonly destination: KnownDestination;
    readonly worker: string;
    readonly limit: number;
    readonly now: Instant;
  }): Promise<Claim>;
  /** Gives messages back that were not sent after all. */
  release(messages: readonly ClaimedMessage[]): Promise<void>;
  complete(attempt: EndedAttempt): Promise<AttemptEnd>;
  /**
   * Gives up what cannot be delivered: too old, to an unhealthy destination, or to one that no replica knows.
   *
   * @returns what is dead now, and what need not be told any more
   */
  bury(now: Instant): Promise<{
    readonly dead: readonly DeadLetter[];
    readonly cancelled: CancelledCounts;
  }>;
  /** Forgets what ended before `before`. */
  forget(before: Instant): Promise<void>;
}
