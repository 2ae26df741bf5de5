import { DeliveryOutcome } from '@nines/backstage-plugin-slo-node';
import {
  AttemptEnd,
  CancelledCounts,
  ClaimedMessage,
  DeadLetter,
  EndedAttempt,
} from '../database/outbox';

/** Sees what is sent: metrics and spans. */
export interface DeliveryObserver {
  /** Runs a send, in a span of its own. */
  sending(
    message: ClaimedMessage,
    send: () => Promise<DeliveryOutcome>,
  ): Promise<DeliveryOutcome>;
  ended(attempt: EndedAttempt, end: AttemptEnd): void;
  /** Messages that were given up without an attempt. */
  buried?(letters: readonly DeadLetter[]): void;
  /** Messages that need not be told any more. */
  cancelled?(counts: CancelledCounts): void;
}

/** Sees nothing. */
export const noObserver: DeliveryObserver = {
  sending: (_, send) => send(),
  ended: () => {},
};
