import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { lockHeads } from './lockHeads';
import { LedgerRow } from './tables';
import { rowTable } from './valueLists';

/** Promises: {@link LedgerStore.open}. */
export async function openSeries(
  tx: Knex.Transaction,
  openings: readonly { readonly ledgerId: number; readonly at: Slot }[],
): Promise<void> {
  const known = await lockHeads(
    tx,
    openings.map(({ ledgerId }) => ledgerId),
  );
  const rows = openings
    .filter(({ ledgerId }) => !known.has(ledgerId))
    .map(({ ledgerId, at }): LedgerRow => {
      return { at, objective_id: ledgerId, good: 0, total: 0, covered: 0 };
    })
    .sort((a, b) => a.objective_id - b.objective_id);
  if (rows.length === 0) return;
  const table = rowTable(tx, rows);
  // A replica that opened them meanwhile goes first: only what got a head gets a row
  await tx.raw(
    `insert into ledger_head (objective_id, first_slot, last_slot, settled_slot)
     select objective_id, at, at, at from :rows as v where true
     on conflict (objective_id) do nothing`,
    { rows: table },
  );
  await tx.raw(
    `insert into ledger (at, objective_id, good, total, covered)
     select v.at, v.objective_id, v.good, v.total, v.covered from :rows as v
     join ledger_head h on h.objective_id = v.objective_id
     where not exists (
       select 1 from ledger l
       where l.at = h.first_slot and l.objective_id = h.objective_id
     )
     on conflict (at, objective_id) do nothing`,
    { rows: table },
  );
}
