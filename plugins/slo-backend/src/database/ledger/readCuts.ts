import {
  NO_SUMS,
  Slot,
  Sums,
  SumsAt,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { latestSpots } from './latestSpots';
import { LedgerCut, LedgerHead, LedgerPoint } from './LedgerStore';
import { readExcludedAt } from './readExcludedAt';
import { Retention } from './Retention';
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
  const cuts: LedgerCut[] = [];
  for (const slot of slots) {
    const found = await readSlot(db, retention, heads, slot, ledgerIds);
    cuts.push(toCut(slot, found, excluded.get(slot)));
  }
  return cuts;
}

/** A row as it comes: it is the sums, and no second object is made of each of a hundred thousand. */
type SumsRow = SumsAt & Pick<LedgerRow, 'objective_id'>;
type Found = Map<number, SumsAt>;

async function readSlot(
  db: Knex,
  retention: Retention,
  heads: ReadonlyMap<number, LedgerHead>,
  slot: Slot,
  ledgerIds?: readonly number[],
): Promise<Found> {
  const found: Found = new Map();
  const isInside = (head: LedgerHead) =>
    head.firstSlot <= slot && slot <= head.lastSlot;
  let missing = 0;
  for (const head of heads.values()) if (isInside(head)) missing += 1;
  for (const at of retention.candidates(slot)) {
    if (missing === 0) break;
    for (const row of await readRange(db, at, ledgerIds)) {
      const head = heads.get(row.objective_id);
      if (!head || !isInside(head) || found.has(row.objective_id)) continue;
      found.set(row.objective_id, row);
      missing -= 1;
    }
    if (at === slot && found.size === heads.size) return found;
  }
  await readSpots(db, heads, slot, found);
  return found;
}

async function readRange(
  db: Knex,
  at: Slot,
  ledgerIds?: readonly number[],
): Promise<SumsRow[]> {
  return await selectRows<SumsRow>(
    db,
    `select objective_id, at as slot, good, total, covered from ledger
     where at = :at ${ledgerIds ? 'and objective_id in :ids' : ''}`,
    { at, ...(ledgerIds ? { ids: numbers(db, ledgerIds) } : {}) },
  );
}

/** Rows off the grid that are nearer than what the grid gave: pins, ends, and the first row of series that began later. */
async function readSpots(
  db: Knex,
  heads: ReadonlyMap<number, LedgerHead>,
  slot: Slot,
  found: Found,
): Promise<void> {
  const spots = await latestSpots(db, heads, slot, found);
  const bySlot = new Map<Slot, number[]>();
  for (const [id, at] of spots) {
    const ids = bySlot.get(at);
    if (ids) ids.push(id);
    else bySlot.set(at, [id]);
  }
  for (const [at, ids] of bySlot) {
    for (const row of await readRange(db, at, ids)) {
      found.set(row.objective_id, row);
    }
  }
}

function toCut(
  slot: Slot,
  found: Found,
  excluded: ReadonlyMap<number, Sums> | undefined,
): LedgerCut {
  return {
    slot,
    at: (ledgerId): LedgerPoint | undefined => {
      const sums = found.get(ledgerId);
      if (!sums) return undefined;
      const isReached = sums.slot <= slot;
      const known = isReached ? excluded?.get(ledgerId) : undefined;
      return { sums, excluded: known ?? NO_SUMS };
    },
  };
}
