import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { readGridTimes } from './gridTimes';
import { lockLedger } from './lockHeads';
import { Retention } from './Retention';
import { numbers } from './valueLists';

/** Slots that one transaction clears: what a writer who waits for it has to bear. */
const SLOTS_AT_ONCE = 20;

const IS_SPARED = `
  exists (select 1 from ledger_pin p
    where p.objective_id = l.objective_id and p.at = l.at)
  or exists (select 1 from ledger_head h
    where h.objective_id = l.objective_id
      and l.at in (h.first_slot, h.last_slot, h.settled_slot))`;

/** Promises: {@link LedgerStore.thin}. */
export async function thinRows(
  db: Knex,
  retention: Retention,
  now: Slot,
  signal?: AbortSignal,
): Promise<number> {
  const newest = now - retention.tiers[0].age;
  const times = await readGridTimes(db, -(2 ** 31), newest);
  const gone = times.filter(at => !retention.keeps(at, now));
  let deleted = 0;
  for (let index = 0; index < gone.length; index += SLOTS_AT_ONCE) {
    signal?.throwIfAborted();
    const slots = gone.slice(index, index + SLOTS_AT_ONCE);
    deleted += await db.transaction(tx => deleteSlots(tx, slots));
  }
  return deleted;
}

async function deleteSlots(
  tx: Knex.Transaction,
  slots: readonly Slot[],
): Promise<number> {
  await lockLedger(tx);
  const times = numbers(tx, slots);
  const deleted = await tx('ledger as l')
    .where('at', 'in', times)
    .whereNot(spared => spared.whereRaw(IS_SPARED))
    .delete();
  await tx('ledger_excluded as l')
    .where('at', 'in', times)
    .whereNotExists(
      tx('ledger as kept')
        .whereRaw('kept.at = l.at')
        .whereRaw('kept.objective_id = l.objective_id'),
    )
    .delete();
  return deleted;
}
