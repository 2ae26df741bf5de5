import { Instant, PushResponse } from '@nines/backstage-plugin-slo-common';
import { Span } from '../../push/coverage';
import { PushOutcome, PushedItem } from '../../push/PushedEvents';
import { LedgerAddition, LedgerStore } from '../ledger/LedgerStore';

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
  readonly corrects?: PushCorrections;
};

/** What pushed events put right in other series of the ledger. */
export type PushCorrections = {
  /** Series that are read or corrected: locked while {@link PushCorrections.find} runs and until the events are written. */
  readonly ledgerIds: readonly number[];
  /** Milliseconds around the items for which coverage is read. */
  readonly reach: number;
  /** Asked before the events are added; writes nothing. */
  find(ledger: LedgerStore, late: LateEvents): Promise<LedgerAddition[]>;
};

/** Events that are about to be added, and what is known of those before them. */
export type LateEvents = {
  readonly additions: readonly LedgerAddition[];
  /** What was measured before, around the additions, by ledger id; nothing is known of a series that is absent. */
  readonly coverage: ReadonlyMap<number, readonly Span[]>;
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
