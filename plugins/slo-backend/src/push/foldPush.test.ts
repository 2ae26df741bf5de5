import fc from 'fast-check';
import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { mergeSpans, uncovered } from './coverage';
import { PushState, foldPush, readingKey } from './foldPush';
import { PushedInterval, PushedItem, PushedReading } from './PushedEvents';
import { spreadInterval } from './spreadInterval';

const at = (minute: number) => (minute * MINUTE_MS) as Instant;
const nothing: PushState = { readings: new Map(), coverage: new Map() };

function interval(
  from: number,
  to: number,
  counts: { good: number; total: number } = { good: 1, total: 2 },
): PushedInterval {
  const kind = 'interval';
  return { kind, ledgerId: 1, from: at(from), to: at(to), ...counts };
}

function reading(
  minute: number,
  good: number,
  total: number,
  changes: Partial<PushedReading> = {},
): PushedReading {
  return {
    kind: 'reading',
    ledgerId: 1,
    stream: 'a',
    startedAt: at(0),
    at: at(minute),
    good,
    total,
    ...changes,
  };
}

const statuses = (items: PushedItem[]) =>
  foldPush(nothing, items).outcomes.map(({ status }) => status);

function sums(items: PushedItem[], state = nothing) {
  const { additions } = foldPush(state, items);
  const increments = additions.flatMap(addition => addition.increments);
  const sum = (pick: (i: (typeof increments)[number]) => number) =>
    increments.reduce((total, increment) => total + pick(increment), 0);
  return [sum(i => i.good), sum(i => i.total), sum(i => i.covered)];
}

describe('intervals', () => {
  it.each<[string, PushedInterval, unknown[]]>([
    ['a minute', interval(4, 5), [[5, 1, 2]]],
    ['a part of a minute', interval(4.2, 4.7), [[5, 1, 2]]],
    [
      'two halves',
      interval(4.5, 5.5, { good: 2, total: 4 }),
      [
        [5, 1, 2],
        [6, 1, 2],
      ],
    ],
    [
      'whole counts over minutes that do not divide them',
      interval(0, 3, { good: 1, total: 2 }),
      [
        [1, 0, 0],
        [2, 1, 2],
        [3, 0, 0],
      ],
    ],
    [
      'fractions',
      interval(0, 2, { good: 0.5, total: 1 }),
      [
        [1, 0.25, 0.5],
        [2, 0.25, 0.5],
      ],
    ],
  ])('spread %s', (_, item, expected) => {
    const spread = spreadInterval(item).map(s => [s.slot, s.good, s.total]);
    expect(spread).toEqual(expected);
  });

  it('keep their exact totals, and never more good than all', () => {
    const minutes = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.nat(1e6),
        fc.nat(1e6),
        (a, b, good, bad) => {
          const item = {
            ...interval(0, 0, { good, total: good + bad }),
            from: Math.floor(Math.min(a, b) * MINUTE_MS) as Instant,
            to: (Math.floor(Math.max(a, b) * MINUTE_MS) + 1) as Instant,
          };
          const spread = spreadInterval(item);
          const sum = (values: number[]) => values.reduce((x, y) => x + y, 0);
          expect(sum(spread.map(s => s.good))).toBe(good);
          expect(sum(spread.map(s => s.total))).toBe(good + bad);
          expect(spread.every(s => s.good >= 0 && s.total >= s.good)).toBe(
            true,
          );
        },
      ),
    );
  });

  it('count what they cover once, whoever says it', () => {
    expect(sums([interval(0, 2), interval(1, 3), interval(0, 3)])[2]).toBe(180);
    const known = new Map([[1, [{ from: at(1), to: at(2) }]]]);
    expect(sums([interval(0, 3)], { ...nothing, coverage: known })[2]).toBe(
      120,
    );
  });
});

describe('readings', () => {
  it.each<[string, PushedItem[], string[], number[]]>([
    ['count from their start', [reading(1, 3, 4)], ['accepted'], [3, 4, 60]],
    [
      'count what they grew by',
      [reading(1, 3, 4), reading(2, 5, 10)],
      ['accepted', 'accepted'],
      [5, 10, 120],
    ],
    [
      'count once when sent twice',
      [reading(1, 3, 4), reading(1, 3, 4)],
      ['accepted', 'duplicate'],
      [3, 4, 60],
    ],
    [
      'count once when they come out of order',
      [reading(2, 5, 10), reading(1, 3, 4), reading(3, 6, 12)],
      ['accepted', 'duplicate', 'accepted'],
      [6, 12, 180],
    ],
    [
      'start again with a new life, and still take the last of the old one',
      [
        reading(1, 3, 4),
        reading(3, 1, 1, { startedAt: at(2) }),
        reading(2, 4, 6),
      ],
      ['accepted', 'accepted', 'accepted'],
      [5, 7, 180],
    ],
    [
      'are apart by stream',
      [reading(1, 3, 4), reading(1, 2, 2, { stream: 'b' })],
      ['accepted', 'accepted'],
      [5, 6, 60],
    ],
    [
      'must not fall',
      [reading(1, 3, 4), reading(2, 2, 4)],
      ['accepted', 'rejected'],
      [3, 4, 60],
    ],
    [
      'must not lose bad events',
      [reading(1, 3, 5), reading(2, 5, 6)],
      ['accepted', 'rejected'],
      [3, 5, 60],
    ],
    [
      'must not contradict each other',
      [reading(2, 3, 4), reading(2, 3, 5), reading(1, 4, 5)],
      ['accepted', 'rejected', 'rejected'],
      [3, 4, 120],
    ],
  ])('%s', (_, items, expected, totals) => {
    expect(statuses(items)).toEqual(expected);
    expect(sums(items)).toEqual(totals);
  });

  it('give the same sums in any order, in any batches', () => {
    const growth = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), {
      minLength: 1,
      maxLength: 20,
    });
    const shuffled = growth.chain(steps => {
      let good = 0;
      let total = 0;
      const items = steps.map(([g, b], index) => {
        good += g;
        total += g + b;
        return reading(index + 1, good, total);
      });
      return fc.shuffledSubarray(items, { minLength: items.length });
    });
    fc.assert(
      fc.property(shuffled, items => {
        const state = { readings: new Map(), coverage: new Map() };
        const all = items.map(item => {
          const folded = foldPush(state, [item]);
          folded.readings.forEach(r => state.readings.set(readingKey(r), r));
          folded.coverage.forEach((spans, id) => state.coverage.set(id, spans));
          return folded.additions.flatMap(addition => addition.increments);
        });
        const sum = all.flat().reduce((a, b) => a + b.total, 0);
        const latest = items.reduce((a, b) => (a.at > b.at ? a : b));
        expect(sum).toBe(latest.total);
      }),
    );
  });
});

it('refuses the items that would count more than the ledger takes, and no others', () => {
  const most = interval(0, 1, { good: 0, total: 1e15 });
  const items = [interval(0, 1), most, reading(1, 1, 1e15), interval(0, 1)];
  const folded = foldPush(nothing, items);
  expect(folded.outcomes.map(({ status }) => status)).toEqual([
    'accepted',
    'rejected',
    'rejected',
    'accepted',
  ]);
  expect(folded.outcomes[1]).toMatchObject({
    message: expect.stringContaining('more than 1000000000000000 events'),
  });
  const [{ increments }] = folded.additions;
  expect(increments.every(({ total }) => total <= 1e15)).toBe(true);
});

it('finds the gaps between spans', () => {
  const known = [
    { from: 5, to: 8 },
    { from: 1, to: 3 },
  ];
  expect(uncovered({ from: 0, to: 10 }, known)).toEqual([
    { from: 0, to: 1 },
    { from: 3, to: 5 },
    { from: 8, to: 10 },
  ]);
  expect(uncovered({ from: 6, to: 7 }, known)).toEqual([]);
  expect(mergeSpans([...known, { from: 3, to: 5 }])).toEqual([
    { from: 1, to: 8 },
  ]);
});
