import { MINUTE_MS, Slot } from '@nines/backstage-plugin-slo-common';
import { Span } from './coverage';
import { PushedInterval } from './PushedEvents';

/** Events of one slot. */
export type SlotEvents = {
  readonly slot: Slot;
  readonly good: number;
  readonly total: number;
};

/** The slot in which an instant lies: that whose minute ends at or after it. */
export function slotOf(instant: number): Slot {
  return Math.ceil(instant / MINUTE_MS) as Slot;
}

/** How many slots an interval touches. */
export function slotCount({ from, to }: Span): number {
  return slotOf(to) - slotOf(from + 1) + 1;
}

/**
 * Spreads the events of an interval evenly over its time. One inside a minute counts in it; of a longer one each minute gets its
 * share. Whole counts stay whole, and the shares add up to the interval exactly.
 */
export function spreadInterval(interval: PushedInterval): SlotEvents[] {
  const { from, to, good, total } = interval;
  const first = slotOf(from + 1);
  const share = (slot: number) =>
    Math.min(1, (slot * MINUTE_MS - from) / (to - from));
  const goodUpTo = cumulative(good, share);
  const badUpTo = cumulative(total - good, share);
  return Array.from({ length: slotCount(interval) }, (_, index) => {
    const slot = (first + index) as Slot;
    const isFirst = index === 0;
    const goodHere = goodUpTo(slot) - (isFirst ? 0 : goodUpTo(slot - 1));
    const badHere = badUpTo(slot) - (isFirst ? 0 : badUpTo(slot - 1));
    return { slot, good: goodHere, total: goodHere + badHere };
  });
}

function cumulative(count: number, share: (slot: number) => number) {
  const isWhole = Number.isInteger(count);
  return (slot: number) => {
    const part = share(slot);
    if (part === 1) return count;
    return isWhole ? Math.round(count * part) : count * part;
  };
}
