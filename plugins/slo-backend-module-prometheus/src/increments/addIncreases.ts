import { slotEnd } from '@nines/backstage-plugin-slo-common';
import { Presence } from './Presence';
import { Series } from './Series';
import { DAY_MS, SlotRange, slotIndex } from './SlotRange';

/** A fall within the rounding of a computed count, such as a share of a native histogram, is no restart. */
const ROUNDING = 1e-9;

/** How the increases of one counter series are read. */
export type IncreaseOptions = {
  readonly range: SlotRange;
  /** Factor of the series in its expression; -1 where it is subtracted. */
  readonly coefficient: number;
  /** Last value before the first sample at hand, where the source knew one within a day. */
  readonly lastKnown?: { readonly time: number; readonly value: number };
  readonly presence: Presence;
};

/**
 * Adds what a counter rose by to `sums`, which has one element per slot of the range. Each difference of two consecutive
 * samples belongs to the slot of the later one, so any partition of time into ranges adds up to the same.
 *
 * - A fall is a restart: what came after it counts, and what came before it was counted by the earlier samples.
 * - A series that was unknown for a day is a birth: it counts in full when others were there, else it is a baseline.
 * - Values that no counter can have (NaN, infinite, negative) are left out as if they had not been scraped.
 */
export function addIncreases(
  sums: Float64Array,
  { times, values }: Series,
  { range, coefficient, lastKnown, presence }: IncreaseOptions,
): void {
  const start = slotEnd(range.from);
  const end = slotEnd(range.to);
  let previousTime = lastKnown?.time ?? -Infinity;
  let previousValue = lastKnown?.value ?? 0;

  for (let index = 0; index < times.length; index += 1) {
    const time = times[index];
    const value = values[index];
    if (time > end) return;
    if (!Number.isFinite(value) || value < 0) continue;
    if (time > start) {
      const isBirth = time - previousTime > DAY_MS;
      const isRestart = value < previousValue * (1 - ROUNDING);
      const base = isBirth || isRestart ? 0 : previousValue;
      if (!isBirth || presence.hasWitness(time)) {
        sums[slotIndex(range, time)] += coefficient * Math.max(value - base, 0);
      }
    }
    previousTime = time;
    previousValue = value;
  }
}
