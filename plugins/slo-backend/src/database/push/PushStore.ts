import { Instant, PushResponse } from '@nines/backstage-plugin-slo-common';
import { PushOutcome, PushedItem } from '../../push/PushedEvents';

/** A push whose items were checked against everything but what was pushed before. */
export type PushBatch = {
  /** Who pushes. */
  readonly subject: string;
  readonly idempotency?: {
    /** At most 255 characters. */
    readonly key: string;
    /** Of the whole request: a key names one body. */
    readonly bodyHash: string;
  };
  /** In the order of the request: to be recorded, or decided already. */
  readonly items: readonly (PushedItem | PushOutcome)[];
};

export type PushResult =
  | { readonly status: 'recorded'; readonly response: PushResponse }
  /** The key was seen before, with the same body: the answer of then. */
  | { readonly status: 'replayed'; readonly response: PushResponse }
  /** The key was seen before, with another body; nothing was recorded. */
  | { readonly status: 'keyReused' };

/**
 * Records pushes in the ledger. A push is one transaction with its idempotency key: it counts once, whichever replica it is sent
 * to, and however often. One of which nothing was accepted leaves no trace: its key is free again.
 */
export interface PushStore {
  record(batch: PushBatch, now: Instant): Promise<PushResult>;
  /** Forgets answers of more than 7 days ago, and readings and coverage from before `oldest`. */
  forget(bounds: {
    readonly now: Instant;
    readonly oldest: Instant;
  }): Promise<void>;
}
