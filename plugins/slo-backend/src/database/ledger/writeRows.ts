import { Knex } from 'knex';
import { CHUNK } from './insertRows';
import { LedgerRow } from './tables';
import { rowTable } from './valueLists';

/** Writes rows where there is none. */
export async function insertMissing(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
): Promise<void> {
  for (const part of chunksOf(rows)) {
    await tx.raw(
      `insert into ledger (at, objective_id, good, total, covered)
       select at, objective_id, good, total, covered from :rows as v where true
       on conflict (at, objective_id) do nothing`,
      { rows: rowTable(tx, part) },
    );
  }
}

/** Rewrites rows where they are there; leaves those alone that say so already. */
export async function updateRows(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
): Promise<void> {
  for (const part of chunksOf(rows)) {
    await tx.raw(
      `update ledger set good = v.good, total = v.total, covered = v.covered
       from :rows as v
       where ledger.at = v.at and ledger.objective_id = v.objective_id
         and (ledger.good <> v.good or ledger.total <> v.total
           or ledger.covered <> v.covered)`,
      { rows: rowTable(tx, part) },
    );
  }
}

/** Parts that one statement takes. */
export function* chunksOf(
  rows: readonly LedgerRow[],
): Generator<readonly LedgerRow[]> {
  for (let index = 0; index < rows.length; index += CHUNK) {
    yield rows.slice(index, index + CHUNK);
  }
}
