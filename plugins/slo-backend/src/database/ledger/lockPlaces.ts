import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerHead } from './LedgerStore';
import { MANY_HEADS, lockHeads, lockLedger } from './lockHeads';
import { LedgerHeadRow } from './tables';
import { isPostgres, selectRows } from './valueLists';

/** Where rows of a series end, and where they are settled. Nearly all series stand alike, and those that do share one object. */
export type Place = Pick<LedgerHead, 'lastSlot' | 'settledSlot'>;

/** As {@link lockHeads}, in a tenth of the objects; where series are many, the places of all others come too. */
export async function lockPlaces(
  tx: Knex.Transaction,
  ledgerIds: readonly number[],
): Promise<ReadonlyMap<number, Place>> {
  if (ledgerIds.length <= MANY_HEADS) return await lockHeads(tx, ledgerIds);
  await lockLedger(tx);
  const list = isPostgres(tx)
    ? `string_agg(objective_id::text, ',')`
    : 'group_concat(objective_id)';
  const rows = await selectRows<
    Pick<LedgerHeadRow, 'last_slot' | 'settled_slot'> & { ids: string }
  >(
    tx,
    `select last_slot, settled_slot, ${list} as ids
     from ledger_head group by last_slot, settled_slot`,
  );
  const places = new Map<number, Place>();
  for (const { ids, last_slot: last, settled_slot: settled } of rows) {
    const place = { lastSlot: last as Slot, settledSlot: settled as Slot };
    for (const id of ids.split(',')) places.set(Number(id), place);
  }
  return places;
}
