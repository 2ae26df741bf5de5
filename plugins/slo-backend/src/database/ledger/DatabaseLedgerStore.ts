import { Instant, Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { addRows } from './addRows';
import { carryRows } from './carryRows';
import { addExclusion, revokeExclusion, toExclusion } from './exclusions';
import {
  Exclusion,
  LedgerAddition,
  LedgerCut,
  LedgerHead,
  LedgerOutcome,
  LedgerPin,
  LedgerPoint,
  LedgerSample,
  LedgerStore,
  NewExclusion,
} from './LedgerStore';
import { areCorrections, areCounts } from './increments';
import { lockHeads, readHeads } from './lockHeads';
import { openSeries } from './openSeries';
import { prependRows } from './prependRows';
import { readCuts } from './readCuts';
import { readSeriesOfMany } from './readSeriesOfMany';
import { replaceRows } from './replaceRows';
import { Retention } from './Retention';
import { LedgerExclusionRow } from './tables';
import { thinRows } from './thinRows';
import { numbers } from './valueLists';
import { pinRows } from './pinRows';

/** The ledger in a SQLite or PostgreSQL database whose migrations have run. */
export class DatabaseLedgerStore implements LedgerStore {
  readonly #db: Knex;
  readonly #retention: Retention;

  constructor(options: { database: Knex; retention?: Retention }) {
    this.#db = options.database;
    this.#retention = options.retention ?? Retention.standard;
  }

  async open(openings: readonly { ledgerId: number; at: Slot }[]) {
    await this.#db.transaction(tx => openSeries(tx, openings));
  }

  async heads(
    ledgerIds?: readonly number[],
  ): Promise<ReadonlyMap<number, LedgerHead>> {
    return await readHeads(this.#db, ledgerIds);
  }

  async replace(
    samples: readonly LedgerSample[],
    { settled }: { settled: Slot },
  ): Promise<LedgerOutcome[]> {
    return await this.#db.transaction(tx =>
      replaceRows(tx, this.#retention, samples, settled),
    );
  }

  async carry(ledgerIds: readonly number[], to: Slot) {
    const carryOn = () =>
      this.#db.transaction(tx => carryRows(tx, this.#retention, ledgerIds, to));
    while (await carryOn());
  }

  async add(
    additions: readonly LedgerAddition[],
    options: { now: Slot; transaction?: Knex.Transaction },
  ): Promise<LedgerOutcome[]> {
    return await this.#within(options.transaction, tx =>
      addRows(tx, this.#retention, additions, options.now, areCounts),
    );
  }

  async correct(
    additions: readonly LedgerAddition[],
    options: { now: Slot; transaction?: Knex.Transaction },
  ): Promise<LedgerOutcome[]> {
    return await this.#within(options.transaction, tx =>
      addRows(tx, this.#retention, additions, options.now, areCorrections),
    );
  }

  async locked<T>(
    ledgerIds: readonly number[],
    work: (ledger: LedgerStore) => Promise<T>,
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<T> {
    const retention = this.#retention;
    return await this.#within(options.transaction, async tx => {
      await lockHeads(tx, ledgerIds);
      return await work(new DatabaseLedgerStore({ database: tx, retention }));
    });
  }

  async prepend(
    sample: LedgerSample,
    { now }: { now: Slot },
  ): Promise<LedgerOutcome> {
    return await this.#db.transaction(tx =>
      prependRows(tx, this.#retention, sample, now),
    );
  }

  async cuts(
    slots: readonly Slot[],
    ledgerIds?: readonly number[],
  ): Promise<LedgerCut[]> {
    const heads = await this.heads(ledgerIds);
    return await readCuts(this.#db, this.#retention, heads, slots, ledgerIds);
  }

  async series(
    ledgerId: number,
    slots: readonly Slot[],
  ): Promise<readonly LedgerPoint[]> {
    const found = await this.seriesOfMany([ledgerId], slots);
    return found.get(ledgerId) ?? [];
  }

  async seriesOfMany(
    ledgerIds: readonly number[],
    slots: readonly Slot[],
  ): Promise<ReadonlyMap<number, readonly LedgerPoint[]>> {
    const heads = await this.heads(ledgerIds);
    if (heads.size === 0) return new Map();
    return await readSeriesOfMany(this.#db, this.#retention, heads, slots);
  }

  async exclude(exclusion: NewExclusion): Promise<Exclusion> {
    return await this.#db.transaction(tx =>
      addExclusion(tx, this.#retention, exclusion),
    );
  }

  async revoke(id: number, by: { author: string; at: Instant }) {
    return await this.#db.transaction(tx => revokeExclusion(tx, id, by));
  }

  async listExclusions(ledgerIds: readonly number[]): Promise<Exclusion[]> {
    const rows = await this.#db<LedgerExclusionRow>('ledger_exclusion')
      .where('objective_id', 'in', numbers(this.#db, ledgerIds))
      .orderBy('id');
    return rows.map(toExclusion);
  }

  async getExclusion(id: number): Promise<Exclusion | undefined> {
    const row = await this.#db<LedgerExclusionRow>('ledger_exclusion')
      .where({ id })
      .first();
    return row && toExclusion(row);
  }

  async pin(pins: readonly LedgerPin[]) {
    await this.#db.transaction(tx => pinRows(tx, pins));
  }

  async #within<T>(
    transaction: Knex.Transaction | undefined,
    work: (tx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return await (transaction ? work(transaction) : this.#db.transaction(work));
  }

  async thin(now: Slot, options: { signal?: AbortSignal } = {}) {
    return await thinRows(this.#db, this.#retention, now, options.signal);
  }
}
