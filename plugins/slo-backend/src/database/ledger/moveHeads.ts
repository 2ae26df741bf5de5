import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerSample } from './LedgerStore';
import { Place } from './lockPlaces';
import { LedgerHeadRow, LedgerPendingRow } from './tables';
import { numbers } from './valueLists';

type Move = {
  readonly from: Place;
  readonly to: Slot;
  readonly ledgerIds: readonly number[];
};

/**
 * Moves the heads of replaced series to the ends of their samples. Nearly all stand at one place and go to another, which is one
 * statement.
 *
 * @param places - of all series that the samples name, and locked
 */
export async function moveHeads(
  tx: Knex.Transaction,
  samples: readonly LedgerSample[],
  places: ReadonlyMap<number, Place>,
  settled: Slot,
): Promise<void> {
  const isPending = await tx<LedgerPendingRow>('ledger_pending').first('at');
  for (const move of movesOf(samples, places)) {
    const { from, to, ledgerIds } = move;
    const settledSlot = Math.max(from.settledSlot, Math.min(settled, to));
    const query = tx<LedgerHeadRow>('ledger_head');
    await ((await isWholePlace(tx, move))
      ? query.where(placeOf(from))
      : query.where('objective_id', 'in', numbers(tx, ledgerIds))
    ).update({ last_slot: to, settled_slot: settledSlot });
    if (!isPending) continue;
    await tx<LedgerPendingRow>('ledger_pending')
      .where('at', '<=', to)
      .andWhere('objective_id', 'in', numbers(tx, ledgerIds))
      .delete();
  }
}

function placeOf({ lastSlot, settledSlot }: Place) {
  return { last_slot: lastSlot, settled_slot: settledSlot };
}

/** Whether no other series stands there: naming ten thousand costs more than counting them. */
async function isWholePlace(
  tx: Knex.Transaction,
  { from, ledgerIds }: Move,
): Promise<boolean> {
  const row = await tx<LedgerHeadRow>('ledger_head')
    .where(placeOf(from))
    .count({ count: '*' })
    .first();
  return Number(row?.count) === ledgerIds.length;
}

/** Series by where they stand and where they go. */
function movesOf(
  samples: readonly LedgerSample[],
  places: ReadonlyMap<number, Place>,
): Move[] {
  const byPlace = new Map<Place, Map<Slot, number[]>>();
  for (const { ledgerId, to } of samples) {
    const from = places.get(ledgerId)!;
    const byEnd = byPlace.get(from) ?? new Map<Slot, number[]>();
    if (byEnd.size === 0) byPlace.set(from, byEnd);
    const ids = byEnd.get(to);
    if (ids) ids.push(ledgerId);
    else byEnd.set(to, [ledgerId]);
  }
  return [...byPlace].flatMap(([from, byEnd]) =>
    [...byEnd].map(([to, ledgerIds]) => ({ from, to, ledgerIds })),
  );
}
