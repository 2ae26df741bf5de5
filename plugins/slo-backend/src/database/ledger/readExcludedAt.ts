import { Slot, Sums } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerExcludedRow } from './tables';
import { numbers, selectRows } from './valueLists';

/** Sums of excluded events at some slots, by slot and series; series without exclusions are absent. */
export async function readExcludedAt(
  db: Knex,
  slots: readonly Slot[],
): Promise<ReadonlyMap<Slot, ReadonlyMap<number, Sums>>> {
  const bySlot = new Map<Slot, Map<number, Sums>>();
  const excluded = await db('ledger_excluded').first('objective_id');
  if (!excluded) return bySlot;
  for (const slot of new Set(slots)) {
    const rows = await selectRows<LedgerExcludedRow>(
      db,
      `select e.at, e.objective_id, e.good, e.total, e.covered
       from (
         select s.objective_id, (
           select max(at) from ledger_excluded e
           where e.objective_id = s.objective_id and e.at <= :slot
         ) as at
         from (select distinct objective_id from ledger_exclusion
               where revoked_at is null) s
       ) latest
       join ledger_excluded e
         on e.objective_id = latest.objective_id and e.at = latest.at`,
      { slot },
    );
    bySlot.set(slot, new Map(rows.map(row => [row.objective_id, row])));
  }
  return bySlot;
}

/** Sums of excluded events of one series at each of its rows inside an exclusion, ascending. */
export async function readExcludedSeries(
  db: Knex,
  ledgerId: number,
): Promise<readonly LedgerExcludedRow[]> {
  return await selectRows<LedgerExcludedRow>(
    db,
    `select at, objective_id, good, total, covered from ledger_excluded
     where objective_id in :ids order by at`,
    { ids: numbers(db, [ledgerId]) },
  );
}
