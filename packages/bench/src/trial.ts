import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';

/** What better-sqlite3 offers beneath Knex. */
type SqliteConnection = {
  prepare(sql: string): { run(...values: number[]): unknown };
};

/**
 * The layout alone, with nothing around it: no heads, no provisional rows, no look-up of what rows go on top of. What the
 * ledger's own operations are compared with, in the same run on the same data.
 */
export class Trial {
  readonly #db: Knex;
  readonly #objectives: number;

  constructor(db: Knex, objectives: number) {
    this.#db = db;
    this.#objectives = objectives;
  }

  /** One row for each series, of sums that the caller knows. */
  async append(slot: Slot): Promise<void> {
    await this.#db.transaction(tx =>
      tx.client.config.client === 'pg'
        ? this.#appendArrays(tx, slot)
        : this.#appendPrepared(tx, slot),
    );
  }

  async remove(slot: Slot): Promise<void> {
    await this.#db('ledger').where({ at: slot }).delete();
  }

  /** The rows of all series at some slots, as they come. */
  async windows(slots: readonly Slot[]): Promise<void> {
    for (const at of slots) {
      await this.#db.raw(
        'select objective_id, good, total, covered from ledger where at = ?',
        [at],
      );
    }
  }

  async #appendPrepared(tx: Knex.Transaction, slot: Slot): Promise<void> {
    const connection: SqliteConnection = await tx.client.acquireConnection();
    const statement = connection.prepare(
      `insert into ledger (at, objective_id, good, total, covered)
       values (?, ?, ?, ?, ?)`,
    );
    for (let id = 1; id <= this.#objectives; id += 1) {
      statement.run(slot, id, 99 * slot, 100 * slot, 60 * slot);
    }
  }

  async #appendArrays(tx: Knex.Transaction, slot: Slot): Promise<void> {
    const ids = Array.from({ length: this.#objectives }, (_, i) => i + 1);
    const all = (value: number) => `{${ids.map(() => value).join(',')}}`;
    await tx.raw(
      `insert into ledger (at, objective_id, good, total, covered)
       select ?::int, * from
         unnest(?::int[], ?::float8[], ?::float8[], ?::float8[])`,
      [slot, `{${ids.join(',')}}`, ...[99, 100, 60].map(n => all(n * slot))],
    );
  }
}
