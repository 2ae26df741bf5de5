import { SlotIncrement, Slot } from '@nines/backstage-plugin-slo-common';
import { SlotRange } from './SlotRange';

/** What each slot of a range holds, one element per slot. */
export type SlotArrays = {
  readonly part: Float64Array;
  readonly total: Float64Array;
  readonly covered: Float64Array;
};

/**
 * Increments of the slots that were measured; a slot in which nothing was watched and nothing rose has none. No count is below
 * 0, and no part above its total: where the two come from targets that were scraped in different slots, what is seen of the part
 * counts as seen of the total.
 */
export function toIncrements(
  range: SlotRange,
  counts: 'good' | 'bad',
  { part, total, covered }: SlotArrays,
): SlotIncrement[] {
  const increments: SlotIncrement[] = [];
  for (let index = 0; index < total.length; index += 1) {
    const counted = Math.max(part[index], 0);
    const all = Math.max(total[index], counted);
    if (covered[index] > 0 || all > 0) {
      increments.push({
        slot: (range.from + 1 + index) as Slot,
        good: counts === 'good' ? counted : all - counted,
        total: all,
        covered: covered[index],
      });
    }
  }
  return increments;
}
