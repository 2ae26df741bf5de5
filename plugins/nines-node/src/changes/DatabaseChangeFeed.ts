import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import type { Instant } from '../clock/ClockService';
import { Change, ChangeFeed, ChangePage, NewChange } from './ChangeFeed';

type HeadRow = { id: 1; sequence: number | string };

type ChangeRow = {
  sequence: number | string;
  at: number | string;
  entity_ref: string;
  type: string;
  subject: string;
  body_json: string;
};

/** Changes that one statement inserts. */
const INSERT_CHUNK = 150;

/**
 * {@link ChangeFeed} in the plugin's database, in tables `changes(sequence, at, entity_ref, type, subject, body_json)` and
 * `changes_head(id, sequence)` with its one row.
 *
 * A database gives out sequence numbers before it commits, so a reader may see number 8 while number 7 is still on its way, and
 * miss 7 for ever. Here a number is taken by writing the head row, which is locked until its transaction ends: numbers become
 * visible in their order, and those of a transaction that fails are used again.
 *
 * @public
 */
export class DatabaseChangeFeed implements ChangeFeed {
  readonly #db: Knex;
  readonly #plugin: string;

  constructor(options: { readonly database: Knex; readonly plugin: string }) {
    this.#db = options.database;
    this.#plugin = options.plugin;
  }

  async append(
    tx: Knex.Transaction,
    changes: readonly NewChange[],
    at: Instant,
  ): Promise<void> {
    if (changes.length === 0) return;
    const [head] = await tx<HeadRow>('changes_head')
      .where({ id: 1 })
      .increment('sequence', changes.length)
      .returning('sequence');
    const first = Number(head.sequence) - changes.length + 1;
    const rows = changes.map(
      (change, index): ChangeRow => ({
        sequence: first + index,
        at,
        entity_ref: change.entityRef,
        type: change.type,
        subject: change.subject,
        body_json: JSON.stringify(change.body),
      }),
    );
    for (let start = 0; start < rows.length; start += INSERT_CHUNK) {
      await tx('changes').insert(rows.slice(start, start + INSERT_CHUNK));
    }
  }

  async read(options: {
    readonly after: number;
    readonly limit: number;
  }): Promise<ChangePage> {
    const { after, limit } = options;
    const rows = await this.#db<ChangeRow>('changes')
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit + 1);
    if (rows.length === 0) await this.#assertGiven(after);
    const changes = rows.slice(0, limit).map(row => this.#toChange(row));
    return {
      changes,
      next: changes.at(-1)?.sequence ?? after,
      hasMore: rows.length > limit,
    };
  }

  /** A cursor from beyond the end is another database's: whoever has it would wait for changes that it takes for known. */
  async #assertGiven(after: number): Promise<void> {
    const head = await this.#db<HeadRow>('changes_head').first('sequence');
    const last = Number(head?.sequence ?? 0);
    if (after <= last) return;
    throw new InputError(
      `No change ${after} was ever given: the feed ends at ${last}. Was its database replaced? Read it anew from the beginning`,
    );
  }

  #toChange(row: ChangeRow): Change {
    const sequence = Number(row.sequence);
    return {
      id: `${this.#plugin}:${row.entity_ref}:${sequence}`,
      sequence,
      at: Number(row.at) as Instant,
      entityRef: row.entity_ref,
      type: row.type,
      subject: row.subject,
      body: JSON.parse(row.body_json),
    };
  }
}
