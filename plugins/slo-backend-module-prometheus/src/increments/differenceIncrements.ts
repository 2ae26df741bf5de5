import { Millis, slotEnd } from '@nines/backstage-plugin-slo-common';
import { coveredSeconds } from './coveredSeconds';
import { GridFacts, groupsOf } from './GridFacts';
import { GroupIncrements } from './GroupIncrements';
import { groupByLabels } from './groupSeries';
import { Series } from './Series';
import { slotCount, slotIndex } from './SlotRange';
import { toIncrements } from './toIncrements';

/** Values of two counter expressions that can only be asked as a whole, at the end of each slot. */
export type DifferenceFacts = GridFacts & {
  readonly counts: 'good' | 'bad';
  readonly partSeries: readonly Series[];
  /** What a fall means: a restart where a result is one counter, nothing that can be counted where it is a sum of several. */
  readonly falls: 'restart' | 'unknown';
  /** A longer silence is a new baseline. */
  readonly maxGap: Millis;
};

/**
 * Good over total, from differences of the results of counter expressions. Less exact than raw samples: a restart of one counter
 * inside a sum, a series that appears, and what happened during a long silence are not counted.
 */
export function differenceIncrements(
  facts: DifferenceFacts,
): GroupIncrements[] {
  const { range, grouping, counts, partSeries, maxGap } = facts;
  const parts = groupByLabels(partSeries, grouping, one => one);
  const sum = (series: readonly Series[]) => {
    const sums = new Float64Array(slotCount(range));
    for (const one of series) addDifferences(sums, one, facts);
    return sums;
  };
  return groupsOf(facts).map(([key, { group, items }]) => ({
    group,
    increments: toIncrements(range, counts, {
      part: sum(parts.get(key)?.items ?? []),
      total: sum(items),
      covered: coveredSeconds(items, range, maxGap),
    }),
  }));
}

function addDifferences(
  sums: Float64Array,
  { times, values }: Series,
  { range, falls, maxGap }: DifferenceFacts,
): void {
  const start = slotEnd(range.from);
  const end = slotEnd(range.to);
  let previousTime = -Infinity;
  let previousValue = 0;
  for (let index = 0; index < times.length; index += 1) {
    const time = times[index];
    const value = values[index];
    if (time > end) return;
    if (!Number.isFinite(value)) continue;
    if (time > start && time - previousTime <= maxGap) {
      const rise = value - previousValue;
      if (rise >= 0) sums[slotIndex(range, time)] += rise;
      else if (falls === 'restart') sums[slotIndex(range, time)] += value;
    }
    previousTime = time;
    previousValue = value;
  }
}
