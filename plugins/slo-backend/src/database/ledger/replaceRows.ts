import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { isSound } from './increments';
import { LedgerHead, LedgerOutcome, LedgerSample } from './LedgerStore';
import { lockHeads } from './lockHeads';
import { recomputeExcluded } from './recomputeExcluded';
import { Retention } from './Retention';
import { LedgerRow } from './tables';
import { numbers, selectRows } from './valueLists';
import { insertMissing, insertRows, updateRows } from './writeRows';

type Accepted = { readonly sample: LedgerSample; readonly head: LedgerHead };

/** Makes samples what the series hold after their settled slots. Promises: {@link LedgerStore.replace}. */
export async function replaceRows(
  tx: Knex.Transaction,
  retention: Retention,
  samples: readonly LedgerSample[],
  settled: Slot,
): Promise<LedgerOutcome[]> {
  const ids = samples.map(({ ledgerId }) => ledgerId);
  if (new Set(ids).size < ids.length) {
    throw new Error('A series can be replaced once per call');
  }
  const heads = await lockHeads(tx, ids);
  const outcomes = samples.map(sample => judge(sample, heads));
  const accepted = samples.flatMap((sample, index): Accepted[] => {
    const head = heads.get(sample.ledgerId);
    return outcomes[index] === 'written' && head ? [{ sample, head }] : [];
  });
  const bases = await readSettled(tx, accepted);
  const { known, fresh } = toRows(accepted, bases);
  await updateRows(tx, known);
  await insertMissing(tx, known.filter(isOld(retention, settled)));
  await insertRows(tx, 'ledger', fresh);
  await moveHeads(tx, accepted, settled);
  await recomputeExcluded(
    tx,
    accepted.map(({ head }) => [head.ledgerId, head.settledSlot]),
  );
  return outcomes;
}

function judge(
  sample: LedgerSample,
  heads: ReadonlyMap<number, LedgerHead>,
): LedgerOutcome {
  const head = heads.get(sample.ledgerId);
  if (!head) return 'unknown';
  if (!isSound(sample)) return 'refused';
  const overtaken = sample.to < head.lastSlot || sample.from > head.settledSlot;
  return overtaken ? 'superseded' : 'written';
}

/** In a statement after the lock: one that had to wait for it would not see what the other writer wrote. */
async function readSettled(
  tx: Knex.Transaction,
  accepted: readonly Accepted[],
): Promise<ReadonlyMap<number, LedgerRow>> {
  const rows = await selectRows<LedgerRow>(
    tx,
    `select l.at, l.objective_id, l.good, l.total, l.covered
     from ledger_head h
     join ledger l on l.at = h.settled_slot and l.objective_id = h.objective_id
     where h.objective_id in :ids`,
    {
      ids: numbers(
        tx,
        accepted.map(({ head }) => head.ledgerId),
      ),
    },
  );
  return new Map(rows.map(row => [row.objective_id, row]));
}

function toRows(
  accepted: readonly Accepted[],
  bases: ReadonlyMap<number, LedgerRow>,
) {
  const known: LedgerRow[] = [];
  const fresh: LedgerRow[] = [];
  for (const { sample, head } of accepted) {
    const base = bases.get(head.ledgerId);
    if (!base) throw new Error(`Series ${head.ledgerId} lost its settled row`);
    let { good, total, covered } = base;
    let next = sample.increments.findIndex(({ slot }) => slot > base.at);
    for (let at = base.at + 1; at <= sample.to; at += 1) {
      const increment = next < 0 ? undefined : sample.increments[next];
      if (increment?.slot === at) {
        good += increment.good;
        total += increment.total;
        covered += increment.covered;
        next += 1;
      }
      const row = { at, objective_id: head.ledgerId, good, total, covered };
      (at <= head.lastSlot ? known : fresh).push(row);
    }
  }
  return { known, fresh };
}

/** A series that stood still for long has lost minutes to thinning, or never had them. */
function isOld(retention: Retention, settled: Slot) {
  const newest = settled - retention.tiers[0].age / 2;
  return ({ at }: LedgerRow) => at <= newest;
}

async function moveHeads(
  tx: Knex.Transaction,
  accepted: readonly Accepted[],
  settled: Slot,
): Promise<void> {
  const byEnd = new Map<Slot, number[]>();
  for (const { sample, head } of accepted) {
    const ids = byEnd.get(sample.to);
    if (ids) ids.push(head.ledgerId);
    else byEnd.set(sample.to, [head.ledgerId]);
  }
  for (const [to, ids] of byEnd) {
    const bindings = {
      to,
      settled: Math.min(settled, to),
      ids: numbers(tx, ids),
    };
    await tx.raw(
      `update ledger_head set last_slot = :to, settled_slot =
         case when settled_slot > :settled then settled_slot else :settled end
       where objective_id in :ids`,
      bindings,
    );
    await tx.raw(
      'delete from ledger_pending where at <= :to and objective_id in :ids',
      bindings,
    );
  }
}
