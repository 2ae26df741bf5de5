import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerHead } from './LedgerStore';
import { LedgerPinRow, LedgerRow } from './tables';
import { numbers, selectRows } from './valueLists';

/** Rows of a series at some slots, at its pins and at the slots of its head; ascending. */
export async function readRowsAt(
  db: Knex,
  ledgerId: number,
  head: LedgerHead,
  slots: readonly Slot[],
): Promise<readonly LedgerRow[]> {
  const pins = await db<LedgerPinRow>('ledger_pin')
    .where({ objective_id: ledgerId })
    .select('at');
  const times = new Set<number>([
    ...slots,
    ...pins.map(({ at }) => at),
    head.firstSlot,
    head.settledSlot,
    head.lastSlot,
  ]);
  return await selectRows<LedgerRow>(
    db,
    `select at, objective_id, good, total, covered from ledger
     where objective_id = :id and at in :times order by at`,
    { id: ledgerId, times: numbers(db, times) },
  );
}
