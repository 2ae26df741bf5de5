import {
  NO_SUMS,
  Ratio,
  Slot,
  SlotIncrement,
  Sums,
  TimeSlices,
  addSums,
} from '@nines/backstage-plugin-slo-common';

/** Length of a slice on the ledger's grid; a slice shorter than a minute is judged by the minute. */
export function sliceMinutes({ length }: TimeSlices): number {
  return Math.max(1, Math.round(length / 60_000));
}

/** The slices that lie whole in `(from, to]`, by their ends, ascending. Slices start at multiples of their length since 1970. */
export function slicesWithin(from: Slot, to: Slot, minutes: number): Slot[] {
  const ends: Slot[] = [];
  const first = (Math.ceil(from / minutes) + 1) * minutes;
  for (let end = first; end <= to; end += minutes) ends.push(end as Slot);
  return ends;
}

/** The end of the slice that a slot lies in. */
export function sliceEnd(slot: Slot, minutes: number): Slot {
  return (Math.ceil(slot / minutes) * minutes) as Slot;
}

/**
 * A slice as an event: good when enough of its own events were, or, without a target, as good as their ratio. A slice without
 * events is neither good nor bad, only uncovered.
 */
export function judgeSlice(
  end: Slot,
  events: Sums,
  target: Ratio | undefined,
): SlotIncrement | undefined {
  if (events.total <= 0 || events.covered <= 0) return undefined;
  const ratio = Math.min(1, Math.max(0, events.good / events.total));
  const isGood = target === undefined || ratio >= target - 1e-9;
  const good = target === undefined ? ratio : Number(isGood);
  return { slot: end, good, total: 1, covered: events.covered };
}

/** The slice of a series, from the events of each of its parts; undefined events are not known. */
export function judgeParts(
  parts: readonly { readonly slices: TimeSlices }[],
  end: Slot,
  events: readonly (Sums | undefined)[],
): SlotIncrement | undefined {
  const judged = parts.map(({ slices }, index) => {
    const own = events[index];
    return own && judgeSlice(end, own, slices.target);
  });
  return parts.length === 1 ? judged[0] : judgeTogether(end, judged);
}

/** The slice of a composite: bad when any part is, known when all are. */
export function judgeTogether(
  end: Slot,
  parts: readonly (SlotIncrement | undefined)[],
): SlotIncrement | undefined {
  const known = parts.flatMap(part => part ?? []);
  const isBad = known.some(({ good }) => good < 1);
  if (known.length === 0 || (known.length < parts.length && !isBad)) {
    return undefined;
  }
  const covered = Math.min(...known.map(part => part.covered));
  return { slot: end, good: isBad ? 0 : 1, total: 1, covered };
}

/** Sums of the events of each slice, by its end. */
export function sumSlices(
  increments: readonly SlotIncrement[],
  minutes: number,
): ReadonlyMap<Slot, Sums> {
  const bySlice = new Map<Slot, Sums>();
  for (const increment of increments) {
    const end = sliceEnd(increment.slot, minutes);
    bySlice.set(end, addSums(bySlice.get(end) ?? NO_SUMS, increment));
  }
  return bySlice;
}
