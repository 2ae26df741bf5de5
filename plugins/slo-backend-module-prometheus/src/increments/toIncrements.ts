import { SlotIncrement, Slot } from '@nines/backstage-plugin-slo-common';
import { SlotRange } from './SlotRange';

/** What each slot of a range holds, one element per slot. */
export type SlotArrays = {
  readonly part: Float64Array;
  readonly total: Float64Array;
  readonly covered: Float64Array;
};

/** Increments of the slots that were measured; a slot in which nothing was watched and nothing rose has none. */
export function toIncrements(
  range: SlotRange,
  counts: 'good' | 'bad',
  { part, total, covered }: SlotArrays,
): SlotIncrement[] {
  const increments: SlotIncrement[] = [];
  for (let index = 0; index < total.length; index += 1) {
    if (covered[index] > 0 || total[index] !== 0 || part[index] !== 0) {
      increments.push({
        slot: (range.from + 1 + index) as Slot,
        good: counts === 'good' ? part[index] : total[index] - part[index],
        total: total[index],
        covered: covered[index],
      });
    }
  }
  return increments;
}
