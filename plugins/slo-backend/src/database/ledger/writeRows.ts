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

const ON_SETTLED = `
  select v.at, v.objective_id, l.good + v.good as good,
    l.total + v.total as total, l.covered + v.covered as covered
  from :rows as v
  join ledger_head h on h.objective_id = v.objective_id
  join ledger l on l.at = h.settled_slot and l.objective_id = h.objective_id
  where true`;

/**
 * Rewrites rows that are there, given as sums since the settled row of their series; leaves those alone that say so already:
 * most of the provisional ones.
 */
export async function updateOnSettled(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
): Promise<void> {
  for (let index = 0; index < rows.length; index += CHUNK) {
    await tx.raw(
      `update ledger set good = v.good, total = v.total, covered = v.covered
       from (${ON_SETTLED}) v
       where ledger.at = v.at and ledger.objective_id = v.objective_id
         and (ledger.good <> v.good or ledger.total <> v.total
           or ledger.covered <> v.covered)`,
      { rows: rowTable(tx, rows.slice(index, index + CHUNK)) },
    );
  }
}

/** Writes rows, given as sums since the settled row of their series, where there is none. */
export async function insertOnSettled(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
): Promise<void> {
  for (let index = 0; index < rows.length; index += CHUNK) {
    await tx.raw(
      `insert into ledger (at, objective_id, good, total, covered)
       ${ON_SETTLED} on conflict (at, objective_id) do nothing`,
      { rows: rowTable(tx, rows.slice(index, index + CHUNK)) },
    );
  }
}
