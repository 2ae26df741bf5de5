import { MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { Grouped, groupByLabels } from './groupSeries';
import { Series } from './Series';
import { SlotRange, slotCount, slotIndex } from './SlotRange';

export const SLOT_SECONDS = MINUTE_MS / 1000;

/** Values that an expression had at the end of each slot. */
export type GridFacts = {
  readonly range: SlotRange;
  readonly series: readonly Series[];
  readonly grouping: readonly string[];
};

/** The groups that have series, by key. */
export function groupsOf({
  series,
  grouping,
}: GridFacts): (readonly [string, Grouped<Series>])[] {
  return [...groupByLabels(series, grouping, one => one)].filter(
    ([, { items }]) => items.length > 0,
  );
}

/** Visits the samples inside of a range; `slot` counts from its first. */
export function forEachSample(
  series: readonly Series[],
  range: SlotRange,
  visit: (slot: number, value: number) => void,
): void {
  for (const { times, values } of series) {
    times.forEach((time, index) => {
      const slot = slotIndex(range, time);
      if (slot >= 0 && slot < slotCount(range)) visit(slot, values[index]);
    });
  }
}
