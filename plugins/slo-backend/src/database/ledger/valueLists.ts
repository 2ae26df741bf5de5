import { Knex } from 'knex';
import { LedgerRow } from './tables';

/** Whether row locks are there to be taken; SQLite has one writer instead. */
export function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg';
}

/** A subquery of numbers, one binding however many: `where at in ${…}`. */
export function numbers(db: Knex, values: Iterable<number>): Knex.Raw {
  const list = [...values].join(',');
  return isPostgres(db)
    ? db.raw(`(select unnest(?::int[]))`, [`{${list}}`])
    : db.raw(`(select value from json_each(?))`, [`[${list}]`]);
}

/** A table of ledger rows, five bindings however many: `select * from ${…} v`. */
export function rowTable(db: Knex, rows: readonly LedgerRow[]): Knex.Raw {
  if (!isPostgres(db)) {
    const flat = rows.map(
      row =>
        `[${row.at},${row.objective_id},${row.good},${row.total},${row.covered}]`,
    );
    return db.raw(
      `(select value ->> 0 as at, value ->> 1 as objective_id,
        cast(value ->> 2 as real) as good, cast(value ->> 3 as real) as total,
        cast(value ->> 4 as real) as covered from json_each(?))`,
      [`[${flat.join(',')}]`],
    );
  }
  const column = (name: keyof LedgerRow) =>
    `{${rows.map(row => row[name]).join(',')}}`;
  return db.raw(
    `(select at, objective_id, good, total, covered
      from unnest(?::int[], ?::int[], ?::float8[], ?::float8[], ?::float8[])
      as columns(at, objective_id, good, total, covered))`,
    [
      column('at'),
      column('objective_id'),
      column('good'),
      column('total'),
      column('covered'),
    ],
  );
}

/** Runs one statement and answers its rows, on either database. */
export async function selectRows<Row>(
  db: Knex,
  sql: string,
  bindings: Record<string, Knex.Value | Knex.Raw> = {},
): Promise<Row[]> {
  const answer = await db.raw(sql, bindings);
  return Array.isArray(answer) ? answer : answer.rows;
}
