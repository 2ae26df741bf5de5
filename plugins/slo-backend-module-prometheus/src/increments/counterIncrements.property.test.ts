import { Millis, Slot, slotEnd } from '@nines/backstage-plugin-slo-common';
import fc from 'fast-check';
import {
  CounterFacts,
  counterIncrements,
  missingKnowledge,
} from './counterIncrements';
import { Series, seriesKey } from './Series';
import { DAY_MS, SlotRange } from './SlotRange';
import { Target, scrape, visibleEvents } from './testing/scrapes';

const MINUTE = 60_000;
const LOOKBACK = 300_000 as Millis;
const FIRST = 28_000_000 as Slot;
const LAST = (FIRST + 240) as Slot;
const at = (minute: number) => slotEnd(FIRST) + minute * MINUTE;

/** Scraped at its own phase; some scrapes are missed, one by one or for longer. */
const scrapes = fc
  .record({
    interval: fc.constantFrom(15_000, 60_000),
    phase: fc.integer({ min: 0, max: 59_999 }),
    missed: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 240 }),
        minutes: fc.constantFrom(1, 2, 3, 20, 60),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ interval, phase, missed }) => {
    const times: number[] = [];
    for (let time = at(-30) + phase; time <= at(260); time += interval) {
      const minute = (time - at(0)) / MINUTE;
      const isMissed = missed.some(
        gap => minute > gap.from && minute < gap.from + gap.minutes,
      );
      if (!isMissed) times.push(time);
    }
    return times;
  });

/** Lives so long that a restart shows as a fall, after any silence that {@link SHOWS_RESTARTS_MS} allows. */
const restarts = fc
  .array(fc.integer({ min: 90, max: 140 }), { maxLength: 2 })
  .map(lengths => {
    let end = -3_000;
    return lengths.map(length => (end = Math.max(end, -60) + length));
  });

/**
 * Missed scrapes can join into hours. A process that restarts in them may have passed its old count when it is seen again, and no
 * scrape tells that from one that never restarted. At these rates, 73 minutes are too short for it.
 */
const SHOWS_RESTARTS_MS = 70 * MINUTE;

const rate = fc.double({ min: 0.9, max: 1.1, noNaN: true });

const longRunning = fc
  .tuple(scrapes, restarts, fc.array(rate, { minLength: 3, maxLength: 3 }))
  .map(([times, ends, rates]): Target => {
    const bounds = [-3_000, ...ends, 3_000];
    const lives = bounds.slice(1).map((end, index) => ({
      start: at(bounds[index]),
      end: at(end),
      eventsPerSecond: rates[index],
    }));
    return { labels: {}, lives, scrapes: times };
  });

const late = fc
  .tuple(scrapes, fc.integer({ min: 20, max: 200 }), rate)
  .map(([times, start, eventsPerSecond]): Target => {
    const life = { start: at(start), end: at(3_000), eventsPerSecond };
    return { labels: {}, lives: [life], scrapes: times };
  });

/** Any cut of the time into pieces. */
const partition = fc
  .uniqueArray(fc.integer({ min: 1, max: 239 }), { maxLength: 30 })
  .map(cuts => [0, ...cuts.sort((a, b) => a - b), 240])
  .map(cuts =>
    cuts.slice(1).map((to, index) => ({
      from: (FIRST + cuts[index]) as Slot,
      to: (FIRST + to) as Slot,
    })),
  );

/** Does what the source does: asks for a window of samples, and looks back a day where they do not suffice. */
function measure(series: readonly Series[], range: SlotRange) {
  const start = slotEnd(range.from) - LOOKBACK;
  const end = slotEnd(range.to) + LOOKBACK;
  const seen = series.map(one => cut(one, start, end));
  const terms = [{ coefficient: 1, series: seen }];
  const facts: CounterFacts = {
    range,
    counts: 'good',
    part: terms,
    total: terms,
    grouping: [],
    maxGap: LOOKBACK,
  };
  const before = series.map(one => cut(one, start - DAY_MS, start));
  const values = new Map(
    before.flatMap(one => {
      const value = one.values.at(-1);
      return value === undefined ? [] : [[seriesKey(one.labels), value]];
    }),
  );
  const lastKnown =
    missingKnowledge(facts) === 'nothing' ? undefined : { time: start, values };
  return counterIncrements({ ...facts, lastKnown })[0].increments;
}

function cut({ labels, times, values }: Series, start: number, end: number) {
  const inside = times.map(time => time >= start && time <= end);
  return {
    labels,
    times: times.filter((_, index) => inside[index]),
    values: values.filter((_, index) => inside[index]),
  };
}

function longestSilence(times: readonly number[]): number {
  return Math.max(...times.slice(1).map((time, i) => time - times[i]));
}

const named = (targets: readonly Target[]) =>
  targets.map((one, index) => ({ ...one, labels: { pod: `pod-${index}` } }));

describe('increments of counters', () => {
  it('count what the scrapes saw, however the time is cut', () => {
    fc.assert(
      fc.property(
        fc.array(longRunning, { minLength: 1, maxLength: 3 }),
        fc.array(late, { maxLength: 3 }),
        partition,
        (old, young, pieces) => {
          const series = named([...old, ...young]).map(scrape);
          const whole = measure(series, { from: FIRST, to: LAST });
          const parts = pieces.flatMap(piece => measure(series, piece));
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lose no event of a restart or of a birth beside others', () => {
    fc.assert(
      fc.property(longRunning, late, partition, (old, young, pieces) => {
        fc.pre(longestSilence(old.scrapes) <= SHOWS_RESTARTS_MS);
        const targets = named([old, young]);
        const until = (end: Slot, { scrapes: times, ...one }: Target) => ({
          ...one,
          scrapes: times.filter(time => time <= slotEnd(end)),
        });
        const [watched, born] = targets.map(one => until(LAST, one));
        const before = until(FIRST, watched);
        fc.pre(before.scrapes.length > 0);

        const series = targets.map(scrape);
        const counted = pieces
          .flatMap(piece => measure(series, piece))
          .reduce((sum, one) => sum + one.total, 0);

        expect(counted).toBe(
          visibleEvents(watched, 'firstScrape') -
            visibleEvents(before, 'firstScrape') +
            visibleEvents(born, 'start'),
        );
      }),
      { numRuns: 300 },
    );
  });
});
