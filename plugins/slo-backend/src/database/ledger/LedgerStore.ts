import {
  Instant,
  Slot,
  SlotIncrement,
  Sums,
  SumsAt,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';

/** Where a series stands. There is a row at each of the three slots, and thinning spares it. */
export type LedgerHead = {
  /** The oldest row: back-fill moves it into the past. */
  readonly firstSlot: Slot;
  /** The newest row. */
  readonly lastSlot: Slot;
  /** Rows after it are provisional: {@link LedgerStore.replace} may still rewrite them, and none before it. */
  readonly settledSlot: Slot;
};

/** What `(from, to]` held, in whole: slots without an increment had no data. */
export type LedgerSample = {
  readonly ledgerId: number;
  readonly from: Slot;
  readonly to: Slot;
  /** Ascending, at most one per slot, all inside `(from, to]`; counts from 0 to 1e15, never NaN. */
  readonly increments: readonly SlotIncrement[];
};

/** Events to add to whatever a series holds, at any slot, in any order. */
export type LedgerAddition = {
  readonly ledgerId: number;
  readonly increments: readonly SlotIncrement[];
};

/**
 * - `written`: the rows say so now, or said so already.
 * - `superseded`: another writer was further; nothing was changed.
 * - `refused`: a count is negative, not finite or above 1e15, or a slot is out of order; nothing was changed.
 * - `unknown`: the series was never opened.
 */
export type LedgerOutcome = 'written' | 'superseded' | 'refused' | 'unknown';

/** A row, and what the exclusions before it hold. Two of them make a window, by one subtraction of each. */
export type LedgerPoint = {
  /** Cumulative; its slot is the row's own, at or before the one that was asked for. */
  readonly sums: SumsAt;
  /** Cumulative sums of the excluded events up to that row. */
  readonly excluded: Sums;
};

/** All series at one slot. */
export type LedgerCut = {
  /** The slot that was asked for. */
  readonly slot: Slot;
  /**
   * The latest row at or before the slot, or the first row of a series that began later; undefined for a series that was
   * never opened.
   */
  at(ledgerId: number): LedgerPoint | undefined;
};

/** Events that do not count, agreed by a person. */
export type Exclusion = {
  readonly id: number;
  readonly ledgerId: number;
  /** What was asked for: `(from, to]`. */
  readonly from: Slot;
  readonly to: Slot;
  /** What is excluded: widened to the nearest rows where minutes were thinned already. */
  readonly effectiveFrom: Slot;
  readonly effectiveTo: Slot;
  readonly reason: string;
  readonly author: string;
  readonly createdAt: Instant;
  readonly revokedBy?: string;
  readonly revokedAt?: Instant;
};

/** An exclusion to make; `from` is before `to`, and both may lie ahead. */
export type NewExclusion = Pick<
  Exclusion,
  'ledgerId' | 'from' | 'to' | 'reason' | 'author' | 'createdAt'
>;

/** A row that is never thinned. The row may be yet to come. */
export type LedgerPin = { readonly ledgerId: number; readonly slot: Slot };

/**
 * Cumulative sums of good events, all events and measured seconds, per series and UTC minute: any window of any series is the
 * difference of two rows.
 *
 * A series belongs to one epoch of an objective and is known by an integer. Its zero is the slot at which it was opened; rows
 * that were back-filled before it hold negative sums, so that back-fill rewrites nothing. Only differences mean something.
 *
 * Every write is one transaction that first locks the heads of its series, in the order of their ids: writers that
 * interleave, on one replica or several, leave the sums as if they had come one after the other. A writer that dies between
 * any two statements leaves nothing. Doing the same thing twice changes nothing, {@link LedgerStore.add} excepted.
 */
export interface LedgerStore {
  /** Begins series with a row of zeros. A series that is there stays as it is. */
  open(
    openings: readonly { readonly ledgerId: number; readonly at: Slot }[],
  ): Promise<void>;

  /** Heads of the given series, or of all; those never opened are absent. */
  heads(
    ledgerIds?: readonly number[],
  ): Promise<ReadonlyMap<number, LedgerHead>>;

  /**
   * Makes the samples what the series hold after their settled slot, with one row for each minute, and settles them up to
   * `settled`. A sample may begin earlier: what is settled stays. Events that were added to the replaced minutes are gone:
   * a series is either replaced or added to. A sample that ends before the last row comes from a writer that was overtaken,
   * and one that begins after the settled slot would leave a hole: both are `superseded`.
   *
   * @returns one outcome per sample, in their order
   */
  replace(
    samples: readonly LedgerSample[],
    options: { readonly settled: Slot },
  ): Promise<readonly LedgerOutcome[]>;

  /**
   * Gives series rows up to a slot without anything measured: sums are carried, `covered` stands still, and events that were
   * waiting for their minute are counted. Minutes that retention would not have kept at that slot get no row. Nothing is
   * settled by it, so that a source that comes back replaces what was carried.
   */
  carry(ledgerIds: readonly number[], to: Slot): Promise<void>;

  /**
   * Adds events: late, in the current minute, or before the first row. Those of a minute that has no row yet wait for it;
   * those before the first row extend the history of the series. Not idempotent: a caller that may be asked twice puts its
   * idempotency key into the same transaction.
   *
   * @param options.transaction - a transaction of this plugin's database to take part in
   * @param options.now - tells which minutes of the extended past retention would have kept
   * @returns one outcome per addition, in their order
   */
  add(
    additions: readonly LedgerAddition[],
    options: { readonly now: Slot; readonly transaction?: Knex.Transaction },
  ): Promise<readonly LedgerOutcome[]>;

  /** As {@link LedgerStore.add}, and counts may be negative: what was counted before is put right. */
  correct(
    additions: readonly LedgerAddition[],
    options: { readonly now: Slot; readonly transaction?: Knex.Transaction },
  ): Promise<readonly LedgerOutcome[]>;

  /**
   * Does some work in one transaction while nobody else writes to these series, so that what it reads of them still holds when it
   * writes. The work uses the ledger that it is given, and writes to no other series.
   *
   * @param options.transaction - as for {@link LedgerStore.add}
   */
  locked<T>(
    ledgerIds: readonly number[],
    work: (ledger: LedgerStore) => Promise<T>,
    options?: { readonly transaction?: Knex.Transaction },
  ): Promise<T>;

  /**
   * Back-fill: puts history before the first row. `to` is the first slot as the writer knew it; where another writer was
   * faster the answer is `superseded`. Only rows that retention would have kept at `now` are written. Progress of a back-fill
   * is the first slot itself.
   */
  prepend(
    sample: LedgerSample,
    options: { readonly now: Slot },
  ): Promise<LedgerOutcome>;

  /** One cut per slot, in their order, of the given series or of all. */
  cuts(
    slots: readonly Slot[],
    ledgerIds?: readonly number[],
  ): Promise<readonly LedgerCut[]>;

  /** Points of one series, one per slot, in their order; empty for a series that was never opened. */
  series(
    ledgerId: number,
    slots: readonly Slot[],
  ): Promise<readonly LedgerPoint[]>;

  /**
   * Points of some series, by their ids, one per slot in their order, in as many statements as for one; series that were
   * never opened are absent.
   */
  seriesOfMany(
    ledgerIds: readonly number[],
    slots: readonly Slot[],
  ): Promise<ReadonlyMap<number, readonly LedgerPoint[]>>;

  /**
   * Leaves the events of an interval out. Raw sums are never touched: a second cumulative triple is recomputed from the union
   * of all intervals of the series. Both bounds are pinned.
   *
   * @throws NotFoundError for a series that was never opened
   */
  exclude(exclusion: NewExclusion): Promise<Exclusion>;

  /** Counts the events again. @returns undefined where there is no such exclusion; one revoked before stays as it is. */
  revoke(
    id: number,
    by: { readonly author: string; readonly at: Instant },
  ): Promise<Exclusion | undefined>;

  /** Exclusions of the given series, revoked ones too, oldest first. */
  listExclusions(ledgerIds: readonly number[]): Promise<readonly Exclusion[]>;

  getExclusion(id: number): Promise<Exclusion | undefined>;

  /** Keeps rows from being thinned. Pinning twice changes nothing. */
  pin(pins: readonly LedgerPin[]): Promise<void>;

  /**
   * Deletes the rows that retention no longer keeps at `now`, in several short transactions.
   *
   * @returns how many rows went
   */
  thin(now: Slot, options?: { readonly signal?: AbortSignal }): Promise<number>;
}
