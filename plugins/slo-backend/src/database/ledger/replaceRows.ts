import { NO_SUMS, Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { dropUnchanged } from './dropUnchanged';
import { isSound } from './increments';
import { LedgerHead, LedgerOutcome, LedgerSample } from './LedgerStore';
import { lockHeads } from './lockHeads';
import { recomputeExcluded } from './recomputeExcluded';
import { Retention } from './Retention';
import { LedgerRow } from './tables';
import { numbers } from './valueLists';
import { insertOnSettled, updateOnSettled } from './writeRows';

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
  const { known, fresh } = toRows(accepted);
  const series = accepted.map(({ head }) => head);
  await updateOnSettled(tx, await dropUnchanged(tx, series, known));
  await insertOnSettled(tx, [
    ...known.filter(isOld(retention, settled)),
    ...fresh,
  ]);
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

/** Sums since the settled row; rows that are there, and rows that are not. */
function toRows(accepted: readonly Accepted[]) {
  const known: LedgerRow[] = [];
  const fresh: LedgerRow[] = [];
  for (const { sample, head } of accepted) {
    const { settledSlot } = head;
    let { good, total, covered } = NO_SUMS;
    let next = sample.increments.findIndex(({ slot }) => slot > settledSlot);
    for (let at = settledSlot + 1; at <= sample.to; at += 1) {
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
  const isPending = await tx('ledger_pending').first('at');
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
    if (!isPending) continue;
    await tx.raw(
      'delete from ledger_pending where at <= :to and objective_id in :ids',
      bindings,
    );
  }
}
