import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { lockHeads } from './lockHeads';
import { recomputeExcluded } from './recomputeExcluded';
import { Retention } from './Retention';
import { LedgerPinRow } from './tables';
import { numbers, selectRows } from './valueLists';

/** Slots that one transaction carries at most: what a writer who waits for it has to bear. */
const SLOTS_AT_ONCE = 30;

/**
 * Carries series forward by a bounded number of slots. Promises: {@link LedgerStore.carry}.
 *
 * @returns whether there is more to do
 */
export async function carryRows(
  tx: Knex.Transaction,
  retention: Retention,
  ledgerIds: readonly number[],
  to: Slot,
): Promise<boolean> {
  const heads = await lockHeads(tx, ledgerIds);
  const behind = [...heads].filter(([, { lastSlot }]) => lastSlot < to);
  if (behind.length === 0) return false;
  const ids = behind.map(([ledgerId]) => ledgerId);
  const start = Math.min(...new Set(behind.map(([, head]) => head.lastSlot)));
  const from = (start + 1) as Slot;
  // By the pins of all that was asked: the same slots, whichever of it is opened while a long carry goes on
  const slots = await slotsToCarry(tx, retention, ledgerIds, from, to);
  for (const slot of slots.slice(0, SLOTS_AT_ONCE)) {
    await carryTo(tx, ids, slot);
  }
  await recomputeExcluded(
    tx,
    behind.map(([ledgerId, { lastSlot }]) => [ledgerId, lastSlot]),
  );
  return slots.length > SLOTS_AT_ONCE;
}

async function slotsToCarry(
  tx: Knex.Transaction,
  retention: Retention,
  ids: readonly number[],
  from: Slot,
  to: Slot,
): Promise<Slot[]> {
  const kept = retention.keptBetween(from, to, to);
  if (kept.length === to - from) return [...kept, to];
  const pins = await selectRows<LedgerPinRow>(
    tx,
    `select distinct at from ledger_pin
     where at >= :from and at < :to and objective_id in :ids`,
    { from, to, ids: numbers(tx, ids) },
  );
  const all = new Set([...kept, ...pins.map(({ at }) => at as Slot), to]);
  return [...all].sort((a, b) => a - b);
}

async function carryTo(
  tx: Knex.Transaction,
  ids: readonly number[],
  slot: Slot,
): Promise<void> {
  const bindings = { slot, ids: numbers(tx, ids) };
  await tx.raw(
    `insert into ledger (at, objective_id, good, total, covered)
     select cast(:slot as integer), h.objective_id,
       l.good + coalesce(p.good, 0), l.total + coalesce(p.total, 0),
       l.covered + coalesce(p.covered, 0)
     from ledger_head h
     join ledger l on l.at = h.last_slot and l.objective_id = h.objective_id
     left join (
       select objective_id, sum(good) as good, sum(total) as total,
         sum(covered) as covered
       from ledger_pending where at <= :slot group by objective_id
     ) p on p.objective_id = h.objective_id
     where h.last_slot < :slot and h.objective_id in :ids`,
    bindings,
  );
  await tx.raw(
    'delete from ledger_pending where at <= :slot and objective_id in :ids',
    bindings,
  );
  await tx.raw(
    `update ledger_head set last_slot = :slot
     where last_slot < :slot and objective_id in :ids`,
    bindings,
  );
}
