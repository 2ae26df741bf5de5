import { NO_SUMS, Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerHead, LedgerPoint } from './LedgerStore';
import { latestAt } from './latestAt';
import { Retention } from './Retention';
import { LedgerExcludedRow, LedgerPinRow, LedgerRow } from './tables';
import { numbers, selectRows } from './valueLists';

/**
 * Points of some series at some slots, in as many statements for thirty series as for one: look-ups at the times where rows
 * can be, never a scan. Promises: {@link LedgerStore.seriesOfMany}.
 */
export async function readSeriesOfMany(
  db: Knex,
  retention: Retention,
  heads: ReadonlyMap<number, LedgerHead>,
  slots: readonly Slot[],
): Promise<ReadonlyMap<number, readonly LedgerPoint[]>> {
  const ids = numbers(db, [...heads.keys()]);
  const [pins, excluded] = await Promise.all([
    selectRows<LedgerPinRow>(
      db,
      `select objective_id, at from ledger_pin where objective_id in :ids`,
      { ids },
    ),
    selectRows<LedgerExcludedRow>(
      db,
      `select at, objective_id, good, total, covered from ledger_excluded
       where objective_id in :ids order by at`,
      { ids },
    ),
  ]);
  const times = new Set<number>([
    ...slots.flatMap(slot => retention.candidates(slot)),
    ...pins.map(({ at }) => at),
    ...[...heads.values()].flatMap(head => [
      head.firstSlot,
      head.settledSlot,
      head.lastSlot,
    ]),
  ]);
  // Crossed, so that SQLite seeks both parts of the key: joined, it reads every series at each time
  const rows = await selectRows<LedgerRow>(
    db,
    `with times(at) as :times, ids(id) as :ids
     select l.at, l.objective_id, l.good, l.total, l.covered
     from times cross join ids cross join ledger l
     where l.at = times.at and l.objective_id = ids.id
     order by l.at`,
    { ids, times: numbers(db, times) },
  );
  const rowsById = groupById(rows);
  const excludedById = groupById(excluded);
  return new Map(
    [...rowsById].map(([id, own]) => [
      id,
      slots.map(slot => toPoint(own, excludedById.get(id) ?? [], slot)),
    ]),
  );
}

function toPoint(
  rows: readonly LedgerRow[],
  excluded: readonly LedgerExcludedRow[],
  slot: Slot,
): LedgerPoint {
  const { at, good, total, covered } = latestAt(rows, slot) ?? rows[0];
  return {
    sums: { slot: at as Slot, good, total, covered },
    excluded: latestAt(excluded, at as Slot) ?? NO_SUMS,
  };
}

function groupById<Row extends { objective_id: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.objective_id);
    if (group) group.push(row);
    else groups.set(row.objective_id, [row]);
  }
  return groups;
}
