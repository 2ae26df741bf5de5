import { Slot, SlotIncrement } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { readGridTimes } from './gridTimes';
import { mergeBySlot } from './increments';
import { LedgerAddition, LedgerHead, LedgerOutcome } from './LedgerStore';
import { lockHeads } from './lockHeads';
import { prependLocked } from './prependRows';
import { recomputeExcluded } from './recomputeExcluded';
import { Retention } from './Retention';
import { suffixRows } from './suffixRows';
import { LedgerRow } from './tables';
import { rowTable } from './valueLists';
import { chunksOf } from './writeRows';

/** Adds events wherever they belong. Promises: {@link LedgerStore.add}, {@link LedgerStore.correct}. */
export async function addRows(
  tx: Knex.Transaction,
  retention: Retention,
  additions: readonly LedgerAddition[],
  now: Slot,
  areSound: (increments: readonly SlotIncrement[]) => boolean,
): Promise<LedgerOutcome[]> {
  const sound = additions.filter(({ increments }) => areSound(increments));
  const heads = await lockHeads(
    tx,
    sound.map(({ ledgerId }) => ledgerId),
  );
  const bySeries = new Map<number, SlotIncrement[]>();
  for (const { ledgerId, increments } of sound) {
    if (!heads.has(ledgerId)) continue;
    const known = bySeries.get(ledgerId);
    if (known) known.push(...increments);
    else bySeries.set(ledgerId, [...increments]);
  }
  const late: LedgerRow[] = [];
  const ahead: LedgerRow[] = [];
  for (const [ledgerId, increments] of bySeries) {
    const head = heads.get(ledgerId)!;
    for (const increment of mergeBySlot(increments)) {
      if (increment.slot <= head.firstSlot) continue;
      const row = toRow(ledgerId, increment);
      (increment.slot > head.lastSlot ? ahead : late).push(row);
    }
    const addition = { ledgerId, increments: mergeBySlot(increments) };
    await addBefore(tx, retention, head, addition, now);
  }
  await addToSuffix(tx, late, heads);
  await addPending(tx, ahead);
  return additions.map(({ ledgerId, increments }) => {
    if (!areSound(increments)) return 'refused';
    return heads.has(ledgerId) ? 'written' : 'unknown';
  });
}

function toRow(ledgerId: number, increment: SlotIncrement): LedgerRow {
  const { slot, good, total, covered } = increment;
  return { at: slot, objective_id: ledgerId, good, total, covered };
}

/** What came before the first row: history that was not known. */
async function addBefore(
  tx: Knex.Transaction,
  retention: Retention,
  head: LedgerHead,
  { ledgerId, increments }: LedgerAddition,
  now: Slot,
): Promise<void> {
  const before = increments.filter(({ slot }) => slot <= head.firstSlot);
  if (before.length === 0) return;
  const to = head.firstSlot;
  const from = (before[0].slot - 1) as Slot;
  const sample = { ledgerId, from, to, increments: before };
  await prependLocked(tx, retention, sample, now);
}

/** One prefix-sum update: every row at or after an event holds it. */
async function addToSuffix(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
  heads: ReadonlyMap<number, LedgerHead>,
): Promise<void> {
  if (rows.length === 0) return;
  const starts = new Map<number, number>();
  let from = Infinity;
  let to = -Infinity;
  for (const { at, objective_id: id } of rows) {
    starts.set(id, Math.min(at, starts.get(id) ?? at));
    from = Math.min(from, at);
    to = Math.max(to, heads.get(id)!.lastSlot);
  }
  const times = await readGridTimes(tx, from, to);
  for (const part of chunksOf(suffixRows(rows, times))) {
    await tx.raw(
      `update ledger set good = ledger.good + d.good,
         total = ledger.total + d.total, covered = ledger.covered + d.covered
       from :rows as d
       where ledger.at = d.at and ledger.objective_id = d.objective_id`,
      { rows: rowTable(tx, part) },
    );
  }
  await recomputeExcluded(
    tx,
    [...starts].map(([id, at]) => [id, (at - 1) as Slot]),
  );
}

async function addPending(
  tx: Knex.Transaction,
  rows: readonly LedgerRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.raw(
    `insert into ledger_pending (at, objective_id, good, total, covered)
     select at, objective_id, good, total, covered from :rows as v where true
     on conflict (objective_id, at) do update set
       good = ledger_pending.good + excluded.good,
       total = ledger_pending.total + excluded.total,
       covered = ledger_pending.covered + excluded.covered`,
    { rows: rowTable(tx, rows) },
  );
}
