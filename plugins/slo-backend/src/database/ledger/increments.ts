import {
  addSums,
  SlotIncrement,
  Sums,
} from '@nines/backstage-plugin-slo-common';
import { LedgerSample } from './LedgerStore';

const MOST = 1e15;

/** Counts that a double keeps exactly, and none that would poison the sums after it. */
export function areCounts(increments: readonly SlotIncrement[]): boolean {
  return areWithin(0, increments);
}

/** As {@link areCounts}, and some may be taken back. */
export function areCorrections(increments: readonly SlotIncrement[]): boolean {
  return areWithin(-MOST, increments);
}

function areWithin(
  least: number,
  increments: readonly SlotIncrement[],
): boolean {
  return increments.every(
    ({ slot, good, total, covered }) =>
      Number.isSafeInteger(slot) &&
      isWithin(least, good) &&
      isWithin(least, total) &&
      isWithin(least, covered),
  );
}

/** False for NaN. */
function isWithin(least: number, count: number): boolean {
  return count >= least && count <= MOST;
}

/** Whether increments are counts, ascending, and inside `(from, to]`. */
export function isSound({ from, to, increments }: LedgerSample): boolean {
  return (
    from < to &&
    areCounts(increments) &&
    increments.every(
      ({ slot }, index) =>
        slot > (index === 0 ? from : increments[index - 1].slot) && slot <= to,
    )
  );
}

/** One increment per slot, ascending. */
export function mergeBySlot(
  increments: readonly SlotIncrement[],
): SlotIncrement[] {
  const bySlot = new Map<number, SlotIncrement>();
  for (const increment of increments) {
    const known: Sums | undefined = bySlot.get(increment.slot);
    bySlot.set(increment.slot, {
      slot: increment.slot,
      ...(known ? addSums(known, increment) : increment),
    });
  }
  return [...bySlot.values()].sort((a, b) => a.slot - b.slot);
}
