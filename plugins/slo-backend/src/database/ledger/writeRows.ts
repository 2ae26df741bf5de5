import { Knex } from 'knex';
import { LedgerRow } from './tables';
import { rowTable } from './valueLists';

/** Rows that a statement takes at once: bounds the memory of one text. */
const CHUNK = 50_000;

/** Writes rows at slots after the last one, or before the first. */
export async function insertRows(
  tx: Knex.Transaction,
  table: 'ledger' | 'ledger_excluded',
  rows: readonly LedgerRow[],
): Promise<void> {
  for (let index = 0; index < rows.length; index += CHUNK) {
    await tx.raw(
      `insert into ${table} (at, objective_id, good, total, covered)
       select at, objective_id, good, total, covered from :rows as v`,
      { rows: rowTable(tx, rows.slice(index, index + CHUNK)) },
    );
  }
}

/** Rewrites rows that are there, and leaves those alone that say so already: most of the provisional ones. */
export async function updateRows(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
): Promise<void> {
  for (let index = 0; index < rows.length; index += CHUNK) {
    await tx.raw(
      `update ledger set good = v.good, total = v.total, covered = v.covered
       from :rows as v
       where ledger.at = v.at and ledger.objective_id = v.objective_id
         and (ledger.good <> v.good or ledger.total <> v.total
           or ledger.covered <> v.covered)`,
      { rows: rowTable(tx, rows.slice(index, index + CHUNK)) },
    );
  }
}

/** Writes rows where there is none. */
export async function insertMissing(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
): Promise<void> {
  for (let index = 0; index < rows.length; index += CHUNK) {
    await tx.raw(
      `insert into ledger (at, objective_id, good, total, covered)
       select at, objective_id, good, total, covered from :rows as v where true
       on conflict (at, objective_id) do nothing`,
      { rows: rowTable(tx, rows.slice(index, index + CHUNK)) },
    );
  }
}
