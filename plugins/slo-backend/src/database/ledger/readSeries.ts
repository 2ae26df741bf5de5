import {
  NO_SUMS,
  Slot,
  Sums,
  SumsAt,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerHead, LedgerPoint } from './LedgerStore';
import { readExcludedSeries } from './readExcludedAt';
import { Retention } from './Retention';
import { LedgerPinRow, LedgerRow } from './tables';
import { numbers, selectRows } from './valueLists';

/** Points of one series: look-ups at the times where rows can be, never a scan. Promises: {@link LedgerStore.series}. */
export async function readSeries(
  db: Knex,
  retention: Retention,
  head: LedgerHead,
  slots: readonly Slot[],
): Promise<LedgerPoint[]> {
  const candidates = slots.flatMap(slot => retention.candidates(slot));
  const rows = await readRowsAt(db, head, candidates);
  const excluded = await readExcludedSeries(db, head.ledgerId);
  return slots.map(slot => {
    const row = latest(rows, slot) ?? rows[0];
    return {
      sums: toSums(row),
      excluded: latest(excluded, row.at as Slot) ?? NO_SUMS,
    };
  });
}

/** Rows of a series at some slots, at its pins and at the slots of its head; ascending. */
export async function readRowsAt(
  db: Knex,
  head: LedgerHead,
  slots: readonly Slot[],
): Promise<readonly LedgerRow[]> {
  const pins = await db<LedgerPinRow>('ledger_pin')
    .where({ objective_id: head.ledgerId })
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
    { id: head.ledgerId, times: numbers(db, times) },
  );
}

/** The last of ascending rows at or before a slot. */
function latest<Row extends Sums & { at: number }>(
  rows: readonly Row[],
  slot: Slot,
): Row | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (rows[middle].at <= slot) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}

function toSums({ at, good, total, covered }: LedgerRow): SumsAt {
  return { slot: at as Slot, good, total, covered };
}
