import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerHead } from './LedgerStore';
import { SumsColumn } from './SumsColumn';
import { LedgerPinRow } from './tables';

/**
 * For each series the row off the grid that answers better for a slot than what was found on it. Where thinning has passed,
 * pins and the three slots of the head still stand; a series that began later answers with its first row.
 */
export async function latestSpots(
  db: Knex,
  slot: Slot,
  found: SumsColumn,
): Promise<Map<number, Slot>> {
  const { series } = found;
  const spots = new Map<number, Slot>();
  let earliest = Infinity;
  let place = -1;
  for (const id of series.ids) {
    place += 1;
    const at = found.slotAt(place);
    if (at === slot) continue;
    const spot = latestOfHead(series.heads[place], slot);
    if (at === undefined || spot > at) spots.set(id, spot);
    earliest = Math.min(earliest, spots.get(id) ?? at ?? spot);
  }
  if (earliest >= slot) return spots;

  // A pin that came after thinning, or after coarse history, holds no row
  const pins = await db<LedgerPinRow>('ledger_pin')
    .where('at', '>', earliest)
    .andWhere('at', '<=', slot)
    .whereExists(
      db('ledger as l')
        .whereRaw('l.at = ledger_pin.at')
        .whereRaw('l.objective_id = ledger_pin.objective_id'),
    )
    .orderBy('at');
  for (const { objective_id: id, at } of pins) {
    const own = series.placeOf(id);
    if (own === undefined) continue;
    const head = series.heads[own];
    if (at < head.firstSlot || at > head.lastSlot) continue;
    const known = spots.get(id) ?? found.slotAt(own);
    if (known !== undefined && at > known) spots.set(id, at as Slot);
  }
  return spots;
}

function latestOfHead(head: LedgerHead, slot: Slot): Slot {
  const { firstSlot, settledSlot, lastSlot } = head;
  if (lastSlot <= slot) return lastSlot;
  return settledSlot <= slot ? settledSlot : firstSlot;
}
