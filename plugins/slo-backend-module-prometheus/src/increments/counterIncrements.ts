import { Millis, slotEnd } from '@nines/backstage-plugin-slo-common';
import { addIncreases } from './addIncreases';
import { coveredSeconds } from './coveredSeconds';
import { GroupIncrements } from './GroupIncrements';
import { groupByLabels } from './groupSeries';
import { LastKnown, firstSample, lastKnownOf } from './LastKnown';
import { Presence } from './Presence';
import { Series } from './Series';
import { SlotRange, slotCount } from './SlotRange';
import { toIncrements } from './toIncrements';

/** One selector of a counter expression with what was scraped for it. */
export type CounterTerm = {
  readonly coefficient: number;
  readonly series: readonly Series[];
};

/** Everything that decides what a pair of counter expressions rose by. */
export type CounterFacts = {
  readonly range: SlotRange;
  readonly counts: 'good' | 'bad';
  /** The good or the bad events. */
  readonly part: readonly CounterTerm[];
  readonly total: readonly CounterTerm[];
  readonly grouping: readonly string[];
  /** The longest time between two samples that counts as watched. */
  readonly maxGap: Millis;
  /** What a look-up for births found; absent when none was needed. */
  readonly lastKnown?: LastKnown;
};

type CounterSeries = { readonly coefficient: number; readonly series: Series };

/**
 * Good over total, from raw samples. Series must reach back `maxGap` before the range, and as far past its end where there is
 * more to see. A total without its part has 0 of it; a group without a total has no data.
 */
export function counterIncrements(facts: CounterFacts): GroupIncrements[] {
  const { range, counts, grouping, maxGap } = facts;
  const part = flatten(facts.part);
  const total = flatten(facts.total);
  const presence = presenceOf(facts, [...part, ...total]);
  const parts = groupByLabels(part, grouping, one => one.series);

  const sum = (counters: readonly CounterSeries[]) => {
    const sums = new Float64Array(slotCount(range));
    for (const { series, coefficient } of counters) {
      const lastKnown = lastKnownOf(series, facts.lastKnown);
      addIncreases(sums, series, { range, coefficient, lastKnown, presence });
    }
    return sums;
  };

  return [...groupByLabels(total, grouping, one => one.series)]
    .filter(([, { items }]) => items.length > 0)
    .map(([key, { group, items }]) => ({
      group,
      increments: toIncrements(range, counts, {
        part: sum(parts.get(key)?.items ?? []),
        total: sum(items),
        covered: coveredSeconds(
          items.map(one => one.series),
          range,
          maxGap,
        ),
      }),
    }));
}

/** True when a series has samples in a range and none before it to count from. */
export function appearsIn({ from, to }: SlotRange, series: Series): boolean {
  const first = firstSample(series);
  return first !== undefined && first > slotEnd(from) && first <= slotEnd(to);
}

/**
 * What else must be known before these facts can be counted: nothing; the last values of the series that appear in the range;
 * or those of all series, since nobody knows whether any was there.
 */
export function missingKnowledge(
  facts: CounterFacts,
): 'nothing' | 'births' | 'everything' {
  const counters = [...flatten(facts.part), ...flatten(facts.total)];
  const births = counters.flatMap(({ series }) =>
    appearsIn(facts.range, series) ? firstSample(series) ?? [] : [],
  );
  if (births.length === 0) return 'nothing';
  const presence = presenceOf(facts, counters);
  return births.every(time => presence.hasWitness(time))
    ? 'births'
    : 'everything';
}

function flatten(terms: readonly CounterTerm[]): CounterSeries[] {
  return terms.flatMap(({ coefficient, series }) =>
    series.map(one => ({ coefficient, series: one })),
  );
}

function presenceOf(
  { lastKnown }: CounterFacts,
  counters: readonly CounterSeries[],
): Presence {
  const knownBefore =
    lastKnown && lastKnown.values.size > 0 ? lastKnown.time : undefined;
  return new Presence(
    counters.map(one => one.series),
    knownBefore,
  );
}
