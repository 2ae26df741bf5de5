import { DeliveryOutcome } from '@nines/backstage-plugin-slo-node';
import {
  AttemptEnd,
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
}

/** Sees nothing. */
export const noObserver: DeliveryObserver = {
  sending: (_, send) => send(),
  ended: () => {},
};
