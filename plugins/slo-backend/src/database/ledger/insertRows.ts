import { Knex } from 'knex';
import { LedgerRow } from './tables';
import { rowTable } from './valueLists';

/** Rows that a statement takes at once: bounds the memory of one text. */
export const CHUNK = 50_000;

/** What better-sqlite3 offers beneath Knex. */
type SqliteConnection = { prepare(sql: string): Statement };
type Statement = { run(values: readonly number[]): unknown };

/** Rows of one prepared statement. */
const AT_ONCE = 50;

/** Writes rows at slots after the last one, or before the first. */
export async function insertRows(
  tx: Knex.Transaction,
  table: 'ledger' | 'ledger_excluded',
  rows: readonly LedgerRow[],
): Promise<void> {
  const columns = `${table} (at, objective_id, good, total, covered)`;
  if (tx.client.config.client === 'better-sqlite3') {
    await insertPrepared(tx, columns, rows);
    return;
  }
  for (let index = 0; index < rows.length; index += CHUNK) {
    await tx.raw(
      `insert into ${columns}
       select at, objective_id, good, total, covered from :rows as v`,
      { rows: rowTable(tx, rows.slice(index, index + CHUNK)) },
    );
  }
}

/** In process, a prepared statement of some rows costs half of a text that is built here and read there. */
async function insertPrepared(
  tx: Knex.Transaction,
  columns: string,
  rows: readonly LedgerRow[],
): Promise<void> {
  if (rows.length === 0) return;
  // A transaction's client has one connection, its own
  const connection: SqliteConnection = await tx.client.acquireConnection();
  const prepare = (count: number) =>
    connection.prepare(
      `insert into ${columns} values ${Array(count)
        .fill('(?, ?, ?, ?, ?)')
        .join()}`,
    );
  const whole = rows.length - (rows.length % AT_ONCE);
  insertInto(prepare(AT_ONCE), AT_ONCE, rows, 0, whole);
  insertInto(prepare(1), 1, rows, whole, rows.length);
}

function insertInto(
  statement: Statement,
  atOnce: number,
  rows: readonly LedgerRow[],
  from: number,
  to: number,
): void {
  const values = new Array<number>(5 * atOnce);
  for (let index = from; index < to; ) {
    for (let place = 0; place < values.length; index += 1) {
      const row = rows[index];
      values[place++] = row.at;
      values[place++] = row.objective_id;
      values[place++] = row.good;
      values[place++] = row.total;
      values[place++] = row.covered;
    }
    statement.run(values);
  }
}
