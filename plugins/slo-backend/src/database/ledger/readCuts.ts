import { NO_SUMS, Slot, Sums } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { latestSpots } from './latestSpots';
import { LedgerCut, LedgerHead, LedgerPoint } from './LedgerStore';
import { readExcludedAt } from './readExcludedAt';
import { Retention } from './Retention';
import { SeriesOrder, SumsColumn } from './SumsColumn';
import { LedgerRow } from './tables';
import { numbers, selectRows } from './valueLists';

/**
 * All series at some slots. One range of the key answers for nearly all series at once; what is left is asked by its own key.
 * Promises: {@link LedgerStore.cuts}.
 */
export async function readCuts(
  db: Knex,
  retention: Retention,
  heads: ReadonlyMap<number, LedgerHead>,
  slots: readonly Slot[],
  ledgerIds?: readonly number[],
): Promise<LedgerCut[]> {
  const excluded = await readExcludedAt(db, slots);
  const series = new SeriesOrder(heads);
  const cuts: LedgerCut[] = [];
  for (const slot of slots) {
    const found = await readSlot(db, retention, series, slot, ledgerIds);
    cuts.push(toCut(slot, found, excluded.get(slot)));
  }
  return cuts;
}

async function readSlot(
  db: Knex,
  retention: Retention,
  series: SeriesOrder,
  slot: Slot,
  ledgerIds?: readonly number[],
): Promise<SumsColumn> {
  const found = new SumsColumn(series);
  const spanning = series.countSpanning(slot);
  for (const at of retention.candidates(slot)) {
    if (found.size === spanning) break;
    for (const row of await readRange(db, at, ledgerIds)) {
      const place = series.placeOf(row.objective_id);
      if (place === undefined || found.has(place)) continue;
      if (series.spans(place, slot)) found.put(place, at, row);
    }
    if (at === slot && found.size === series.heads.length) return found;
  }
  await readSpots(db, slot, found);
  return found;
}

async function readRange(
  db: Knex,
  at: Slot,
  ledgerIds?: readonly number[],
): Promise<Omit<LedgerRow, 'at'>[]> {
  return await selectRows(
    db,
    `select objective_id, good, total, covered from ledger
     where at = :at ${ledgerIds ? 'and objective_id in :ids' : ''}`,
    { at, ...(ledgerIds ? { ids: numbers(db, ledgerIds) } : {}) },
  );
}

/** Rows off the grid that are nearer than what the grid gave: pins, ends, and the first row of series that began later. */
async function readSpots(
  db: Knex,
  slot: Slot,
  found: SumsColumn,
): Promise<void> {
  const { series } = found;
  const spots = await latestSpots(db, slot, found);
  const bySlot = new Map<Slot, number[]>();
  for (const [id, at] of spots) {
    const ids = bySlot.get(at);
    if (ids) ids.push(id);
    else bySlot.set(at, [id]);
  }
  for (const [at, ids] of bySlot) {
    for (const row of await readRange(db, at, ids)) {
      found.put(series.placeOf(row.objective_id)!, at, row);
    }
  }
}

function toCut(
  slot: Slot,
  found: SumsColumn,
  excluded: ReadonlyMap<number, Sums> | undefined,
): LedgerCut {
  return {
    slot,
    at: (ledgerId): LedgerPoint | undefined => {
      const sums = found.of(ledgerId);
      if (!sums) return undefined;
      const isReached = sums.slot <= slot;
      const known = isReached ? excluded?.get(ledgerId) : undefined;
      return { sums, excluded: known ?? NO_SUMS };
    },
  };
}
