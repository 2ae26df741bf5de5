import { Knex } from 'knex';
import {
  Instant,
  PushResponse,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { foldPush } from '../../push/foldPush';
import { PushOutcome, PushedItem } from '../../push/PushedEvents';
import { LedgerStore } from '../ledger/LedgerStore';
import { claimKey, keepAnswer, releaseKey } from './idempotency';
import { lockPushState, writePushState } from './pushState';
import { PushBatch, PushResult, PushStore } from './PushStore';
import { PushCounterRow, PushCoverageRow, PushRequestRow } from './rows';

const KEEP_ANSWERS_MS = 7 * 24 * 3_600_000;

/** {@link PushStore} in SQLite or PostgreSQL. */
export class DatabasePushStore implements PushStore {
  readonly #db: Knex;
  readonly #ledger: LedgerStore;

  /** @param ledger - in the same database: both take part in one transaction */
  constructor(db: Knex, ledger: LedgerStore) {
    this.#db = db;
    this.#ledger = ledger;
  }

  async record(batch: PushBatch, now: Instant): Promise<PushResult> {
    return await this.#db.transaction(async tx => {
      const earlier = await claimKey(tx, batch, now);
      if (earlier) return earlier;
      const outcomes = await this.#recordItems(tx, batch, now);
      const response = toResponse(outcomes);
      if (response.accepted > 0) await keepAnswer(tx, batch, response);
      else await releaseKey(tx, batch);
      return { status: 'recorded', response };
    });
  }

  async forget({ now, oldest }: { now: Instant; oldest: Instant }) {
    await this.#db<PushRequestRow>('push_requests')
      .where('created_at', '<', now - KEEP_ANSWERS_MS)
      .delete();
    await this.#db<PushCounterRow>('push_counters')
      .where('at', '<', oldest)
      .delete();
    await this.#db<PushCoverageRow>('push_coverage')
      .where('to_ms', '<', oldest)
      .delete();
  }

  async #recordItems(
    tx: Knex.Transaction,
    batch: PushBatch,
    now: Instant,
  ): Promise<PushOutcome[]> {
    const items = batch.items.filter(isItem);
    const { corrects } = batch;
    const state = await lockPushState(tx, items, corrects?.reach ?? 0);
    const folded = foldPush(state, items);
    const { additions } = folded;
    const ledgerIds = additions.map(({ ledgerId }) => ledgerId);
    const options = { now: slotAt(now), transaction: tx };
    const written = await this.#ledger.locked(
      [...new Set([...ledgerIds, ...(corrects?.ledgerIds ?? [])])],
      async ledger => {
        const late = { additions, coverage: state.coverage };
        const corrections = (await corrects?.find(ledger, late)) ?? [];
        return [
          ...(await ledger.add(additions, options)),
          ...(await ledger.correct(corrections, options)),
        ];
      },
      options,
    );
    const failed = written.find(outcome => outcome !== 'written');
    if (failed) throw new Error(`The ledger answered '${failed}' to a push`);
    await writePushState(tx, folded);

    const outcomes = folded.outcomes.values();
    return batch.items.map(item =>
      isItem(item) ? outcomes.next().value ?? missing() : item,
    );
  }
}

function isItem(item: PushedItem | PushOutcome): item is PushedItem {
  return 'kind' in item;
}

function missing(): never {
  throw new Error('A pushed item got no outcome');
}

function toResponse(outcomes: readonly PushOutcome[]): PushResponse {
  const count = (status: PushOutcome['status']) =>
    outcomes.filter(outcome => outcome.status === status).length;
  return {
    accepted: count('accepted'),
    rejected: count('rejected'),
    items: [...outcomes],
  };
}
