import { GridFacts, SLOT_SECONDS, forEachSample, groupsOf } from './GridFacts';
import { GroupIncrements } from './GroupIncrements';
import { groupByLabels } from './groupSeries';
import { Series } from './Series';
import { SlotRange, slotCount } from './SlotRange';
import { toIncrements } from './toIncrements';

/**
 * A ratio of two values per interval. A total without its part has 0 of it; where either is not a number, the slot has no data.
 */
export function valueIncrements(
  facts: GridFacts & {
    readonly counts: 'good' | 'bad';
    readonly partSeries: readonly Series[];
  },
): GroupIncrements[] {
  const { range, grouping, counts } = facts;
  const parts = groupByLabels(facts.partSeries, grouping, one => one);
  return groupsOf(facts).map(([key, { group, items }]) => {
    const part = sumPerSlot(parts.get(key)?.items ?? [], range);
    const total = sumPerSlot(items, range);
    const isKnown = total.seen.map((seen, slot) =>
      Number(
        seen > 0 &&
          Number.isFinite(total.sums[slot]) &&
          Number.isFinite(part.sums[slot]),
      ),
    );
    const known = (sums: Float64Array) =>
      sums.map((sum, slot) => (isKnown[slot] ? sum : 0));
    const increments = toIncrements(range, counts, {
      part: known(part.sums),
      total: known(total.sums),
      covered: Float64Array.from(isKnown, one => one * SLOT_SECONDS),
    });
    return { group, increments };
  });
}

/** Sum and number of the values in each slot: a sum of none is 0, a sum with bad data is not finite. */
function sumPerSlot(series: readonly Series[], range: SlotRange) {
  const sums = new Float64Array(slotCount(range));
  const seen = new Uint32Array(slotCount(range));
  forEachSample(series, range, (slot, value) => {
    sums[slot] += value;
    seen[slot] += 1;
  });
  return { sums, seen };
}
