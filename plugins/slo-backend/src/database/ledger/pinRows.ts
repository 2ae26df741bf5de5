import { Knex } from 'knex';
import { LedgerPin } from './LedgerStore';
import { lockHeads } from './lockHeads';
import { rowTable } from './valueLists';

/** Promises: {@link LedgerStore.pin}. */
export async function pinRows(
  tx: Knex.Transaction,
  pins: readonly LedgerPin[],
): Promise<void> {
  if (pins.length === 0) return;
  // Thinning, which does not see a pin until it is committed, keeps away from locked heads
  await lockHeads(tx, [...new Set(pins.map(({ ledgerId }) => ledgerId))]);
  const rows = pins.map(({ ledgerId, slot }) => {
    return { at: slot, objective_id: ledgerId, good: 0, total: 0, covered: 0 };
  });
  await tx.raw(
    `insert into ledger_pin (objective_id, at)
     select distinct objective_id, at from :rows as v where true
     on conflict (objective_id, at) do nothing`,
    { rows: rowTable(tx, rows) },
  );
}
