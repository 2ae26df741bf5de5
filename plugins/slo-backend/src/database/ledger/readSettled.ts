import { Knex } from 'knex';
import { Place } from './lockPlaces';
import { LedgerRow } from './tables';
import { numbers, selectRows } from './valueLists';

/** Minutes that are read to save writing them; after a longer silence nearly all are new anyway. */
const WIDEST = 15;
/** Above this many series, their minutes are read as one range of the key. */
const MANY = 500;

type Sums = Omit<LedgerRow, 'at'>;

/** Rows of some series from their settled slots on, found by slot and series. */
export class SettledRows {
  readonly #rows = new Map<number, Map<number, Sums>>();

  add(slot: number, rows: readonly Sums[]): void {
    const column = this.#rows.get(slot) ?? new Map<number, Sums>();
    for (const row of rows) column.set(row.objective_id, row);
    this.#rows.set(slot, column);
  }

  at(slot: number, ledgerId: number): Sums | undefined {
    return this.#rows.get(slot)?.get(ledgerId);
  }
}

/**
 * The settled rows of series, to count on from, and the provisional ones after them where those are few: nearly all say already
 * what they would be made to say, and reading a minute costs a fraction of writing it.
 */
export async function readSettled(
  tx: Knex.Transaction,
  ledgerIds: readonly number[],
  places: ReadonlyMap<number, Place>,
): Promise<SettledRows> {
  const slots = new Set<number>();
  for (const place of new Set(ledgerIds.map(id => places.get(id)))) {
    if (!place) continue;
    const { settledSlot, lastSlot } = place;
    const isNear = lastSlot - settledSlot <= WIDEST;
    const end = isNear ? lastSlot : settledSlot;
    for (let slot: number = settledSlot; slot <= end; slot += 1) {
      slots.add(slot);
    }
  }
  const rows = new SettledRows();
  for (const slot of slots) {
    rows.add(slot, await readMinute(tx, slot, ledgerIds));
  }
  return rows;
}

async function readMinute(
  tx: Knex.Transaction,
  at: number,
  ids: readonly number[],
): Promise<Sums[]> {
  const isMany = ids.length > MANY;
  return await selectRows<Sums>(
    tx,
    `select objective_id, good, total, covered from ledger
     where at = :at ${isMany ? '' : 'and objective_id in :ids'}`,
    { at, ...(!isMany && { ids: numbers(tx, ids) }) },
  );
}
