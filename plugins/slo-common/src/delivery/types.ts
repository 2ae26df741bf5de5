import { Severity } from '../burn';
import { MessageEvent } from '../notification';
import { Instant } from '../units';

/** What became of one attempt, as far as the next step depends on it; a channel's answer is one. @public */
export type AttemptOutcome =
  | { readonly outcome: 'delivered' }
  | {
      readonly outcome: 'transient' | 'throttled';
      readonly message: string;
      readonly retryAfterMs?: number;
    }
  | {
      readonly outcome: 'badPayload' | 'badDestination';
      readonly message: string;
    };

/** A message that was tried. @public */
export type TriedMessage = {
  /** `pagerduty`, `webhook`. */
  readonly channelType: string;
  readonly severity: Severity;
  /** Attempts that failed before this one; waiting because a receiver was busy is none. */
  readonly failures: number;
  /** It was its smallest form. */
  readonly minimal: boolean;
  /** When it is given up. */
  readonly maxAgeAt: Instant;
};

/** What follows an attempt. @public */
export type NextAttempt =
  | { readonly state: 'delivered' }
  | {
      readonly state: 'pending';
      readonly dueAt: Instant;
      readonly failures: number;
      readonly minimal: boolean;
      /** The receiver surely did not take it. */
      readonly refused: boolean;
      /** All messages to the destination rest until then. */
      readonly pauseUntil?: Instant;
    }
  | {
      readonly state: 'dead';
      readonly reason: string;
      readonly refused: boolean;
      /** Nothing will be taken there until its config or access is mended. */
      readonly isDestinationDead: boolean;
    };

/** How a group of alerts stands when a message of it is about to go out; `unknown` for what is no alert. @public */
export type GroupStatus = 'firing' | 'acknowledged' | 'resolved' | 'unknown';

/** What decides whether a message may still go out. @public */
export type DueMessage = {
  readonly event: MessageEvent;
  readonly group: GroupStatus;
  /** An earlier message of the group went there, or may have. */
  readonly isReceiverTold: boolean;
  /** This one was tried before, and the receiver may have it. */
  readonly isMaybeThere: boolean;
  /** A later message of the group was delivered there. */
  readonly isOvertaken: boolean;
  /** A newer `updated` waits right behind it. */
  readonly isOutdated: boolean;
};
