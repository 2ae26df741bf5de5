import { NO_SUMS, Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { isSound } from './increments';
import { insertRows } from './insertRows';
import { LedgerOutcome, LedgerSample } from './LedgerStore';
import { Place, lockPlaces } from './lockPlaces';
import { moveHeads } from './moveHeads';
import { SettledRows, readSettled } from './readSettled';
import { recomputeExcluded } from './recomputeExcluded';
import { Retention } from './Retention';
import { LedgerRow } from './tables';
import { insertMissing, updateRows } from './writeRows';

type Places = ReadonlyMap<number, Place>;

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
  const places = await lockPlaces(tx, ids);
  const outcomes = samples.map(sample => judge(sample, places));
  const accepted = samples.filter((_, index) => outcomes[index] === 'written');
  const { changed, old, fresh } = toRows(accepted, places, {
    found: await readSettled(tx, ids, places),
    newest: settled - retention.tiers[0].age / 2,
  });
  await updateRows(tx, changed);
  await insertMissing(tx, old);
  await insertRows(tx, 'ledger', fresh);
  await moveHeads(tx, accepted, places, settled);
  await recomputeExcluded(
    tx,
    accepted.map(({ ledgerId }) => [
      ledgerId,
      places.get(ledgerId)!.settledSlot,
    ]),
  );
  return outcomes;
}

function judge(sample: LedgerSample, places: Places): LedgerOutcome {
  const place = places.get(sample.ledgerId);
  if (!place) return 'unknown';
  if (!isSound(sample)) return 'refused';
  const overtaken =
    sample.to < place.lastSlot || sample.from > place.settledSlot;
  return overtaken ? 'superseded' : 'written';
}

/**
 * Rows after the settled ones: those to rewrite, since they say something else; those that may be missing, since a series that
 * stood still for long has lost minutes to thinning, or never had them; and those after the last.
 */
function toRows(
  samples: readonly LedgerSample[],
  places: Places,
  { found, newest }: { found: SettledRows; newest: number },
) {
  const changed: LedgerRow[] = [];
  const old: LedgerRow[] = [];
  const fresh: LedgerRow[] = [];
  for (const { ledgerId, to, increments } of samples) {
    const { settledSlot, lastSlot } = places.get(ledgerId)!;
    const base = found.at(settledSlot, ledgerId);
    if (!base) throw new Error(`Series ${ledgerId} lost its settled row`);
    let { good, total, covered } = NO_SUMS;
    let next = increments.findIndex(({ slot }) => slot > settledSlot);
    for (let at = settledSlot + 1; at <= to; at += 1) {
      const increment = next < 0 ? undefined : increments[next];
      if (increment?.slot === at) {
        good += increment.good;
        total += increment.total;
        covered += increment.covered;
        next += 1;
      }
      const row = {
        at,
        objective_id: ledgerId,
        good: base.good + good,
        total: base.total + total,
        covered: base.covered + covered,
      };
      if (at > lastSlot) {
        fresh.push(row);
        continue;
      }
      if (!saysSo(found.at(at, ledgerId), row)) changed.push(row);
      if (at <= newest) old.push(row);
    }
  }
  return { changed, old, fresh };
}

function saysSo(
  there: Omit<LedgerRow, 'at'> | undefined,
  row: LedgerRow,
): boolean {
  return (
    there?.good === row.good &&
    there.total === row.total &&
    there.covered === row.covered
  );
}
