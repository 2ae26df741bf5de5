import { Knex } from 'knex';
import { LedgerRow } from './tables';
import { rowTable } from './valueLists';

/** Rows that a statement takes at once: bounds the memory of one text. */
export const CHUNK = 50_000;

/** What better-sqlite3 offers beneath Knex. */
type SqliteConnection = {
  prepare(sql: string): { run(...values: number[]): unknown };
};

/** Writes rows at slots after the last one, or before the first. */
export async function insertRows(
  tx: Knex.Transaction,
  table: 'ledger' | 'ledger_excluded',
  rows: readonly LedgerRow[],
): Promise<void> {
  const columns = `${table} (at, objective_id, good, total, covered)`;
  if (tx.client.config.client === 'better-sqlite3') {
    await insertOneByOne(tx, columns, rows);
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

/** In process, a prepared statement per row costs half of a text that is built here and read there. */
async function insertOneByOne(
  tx: Knex.Transaction,
  columns: string,
  rows: readonly LedgerRow[],
): Promise<void> {
  if (rows.length === 0) return;
  // A transaction's client has one connection, its own
  const connection: SqliteConnection = await tx.client.acquireConnection();
  const statement = connection.prepare(
    `insert into ${columns} values (?, ?, ?, ?, ?)`,
  );
  for (const row of rows) {
    statement.run(row.at, row.objective_id, row.good, row.total, row.covered);
  }
}
