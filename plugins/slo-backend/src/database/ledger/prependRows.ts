import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { isSound } from './increments';
import { LedgerOutcome, LedgerSample } from './LedgerStore';
import { lockHeads } from './lockHeads';
import { recomputeExcluded } from './recomputeExcluded';
import { Retention } from './Retention';
import { LedgerPinRow, LedgerRow } from './tables';
import { insertRows } from './insertRows';

/** Puts history before the first row of a series. Promises: {@link LedgerStore.prepend}. */
export async function prependRows(
  tx: Knex.Transaction,
  retention: Retention,
  sample: LedgerSample,
  now: Slot,
): Promise<LedgerOutcome> {
  const head = (await lockHeads(tx, [sample.ledgerId])).get(sample.ledgerId);
  if (!head) return 'unknown';
  if (!isSound(sample)) return 'refused';
  if (head.firstSlot !== sample.to) return 'superseded';
  await prependLocked(tx, retention, sample, now);
  return 'written';
}

/** For a caller that holds the head's lock and knows that the sample ends at the first row. */
export async function prependLocked(
  tx: Knex.Transaction,
  retention: Retention,
  sample: LedgerSample,
  now: Slot,
): Promise<void> {
  const { ledgerId, from, to } = sample;
  const first = await tx<LedgerRow>('ledger')
    .where({ at: to, objective_id: ledgerId })
    .first();
  if (!first) throw new Error(`Series ${ledgerId} lost its first row`);
  const pins = await tx<LedgerPinRow>('ledger_pin')
    .where({ objective_id: ledgerId })
    .andWhere('at', '>', from)
    .andWhere('at', '<', to);
  const slots = new Set([
    from,
    ...pins.map(({ at }) => at as Slot),
    ...retention.keptBetween(from, to, now),
  ]);
  await insertRows(tx, 'ledger', toRows(sample, [...slots], first));
  await tx('ledger_head')
    .where({ objective_id: ledgerId })
    .update({ first_slot: from });
  await recomputeExcluded(tx, [[ledgerId, (from - 1) as Slot]]);
}

/** Walks backwards from the first row: what lies between two rows is taken off the older one. */
function toRows(
  { ledgerId, increments }: LedgerSample,
  slots: Slot[],
  first: LedgerRow,
): LedgerRow[] {
  let { good, total, covered } = first;
  let next = increments.length - 1;
  return slots
    .sort((a, b) => b - a)
    .map(at => {
      for (; next >= 0 && increments[next].slot > at; next -= 1) {
        good -= increments[next].good;
        total -= increments[next].total;
        covered -= increments[next].covered;
      }
      return { at, objective_id: ledgerId, good, total, covered };
    });
}
