import { MINUTE_MS, Millis, Slot } from '@nines/backstage-plugin-slo-common';
import { CounterFacts, counterIncrements } from './counterIncrements';
import { Labels, Series, seriesKey } from './Series';
import { DAY_MS } from './SlotRange';

const FIRST = 28_000_000;
const range = { from: FIRST as Slot, to: (FIRST + 4) as Slot };
const at = (minute: number) => (FIRST + minute) * MINUTE_MS;

/** Samples as `minute: value`. */
function series(samples: Record<string, number>, labels: Labels = {}): Series {
  const minutes = Object.keys(samples)
    .map(Number)
    .sort((a, b) => a - b);
  return {
    labels,
    times: minutes.map(at),
    values: minutes.map(minute => samples[String(minute)]),
  };
}

function measure(
  facts: Partial<CounterFacts> & {
    total: readonly CounterFacts['total'][number][];
  },
) {
  return counterIncrements({
    range,
    counts: 'bad',
    part: [],
    grouping: [],
    maxGap: 300_000 as Millis,
    ...facts,
  });
}

const term = (...all: Series[]) => [{ coefficient: 1, series: all }];
const NAN = Number.NaN;

describe('increments of counters', () => {
  it.each<{ name: string; samples: Record<string, number>; totals: number[] }>([
    {
      name: 'belong to the slot of the later sample',
      samples: { '0': 10, '1': 13, '1.5': 14, '2.5': 20 },
      totals: [3, 1, 6],
    },
    {
      name: 'put a sample at the end of a minute into that minute',
      samples: { '0': 10, '1': 12, '1.001': 15 },
      totals: [2, 3],
    },
    {
      name: 'count both sides of a restart',
      samples: { '0': 10, '0.5': 15, '0.9': 4 },
      totals: [9],
    },
    {
      name: 'count what a gap hid in the slot that ends it',
      samples: { '-1': 10, '3.5': 110 },
      totals: [0, 0, 0, 100],
    },
    {
      name: 'leave out what no counter can be',
      samples: { '0': 10, '0.5': NAN, '1.5': Infinity, '1.7': -3, '2.5': 14 },
      totals: [0, 0, 4],
    },
    {
      name: 'begin with the first sample when nothing else was there',
      samples: { '1.5': 5_000, '2.5': 5_003 },
      totals: [0, 3],
    },
    {
      name: 'take no rounding for a restart',
      samples: { '0': 119, '0.5': 118.99999999999999, '1.5': 120 },
      totals: [0, expect.closeTo(1)],
    },
    {
      name: 'are none without samples',
      samples: {},
      totals: [],
    },
  ])('$name', ({ samples, totals }) => {
    const [one] = measure({ total: term(series(samples)) });
    expect(one?.increments.map(increment => increment.total) ?? []).toEqual(
      totals,
    );
  });

  it('say how many seconds of each slot were watched', () => {
    const total = term(
      series({ '-0.25': 0, '0.75': 0, '1.5': 0 }),
      series({ '1.25': 0, '1.75': 0 }),
      series({ '3.5': 0, '9': 0 }),
    );
    const [{ increments }] = measure({ total });
    expect(increments.map(one => [one.slot - FIRST, one.covered])).toEqual([
      [1, 60],
      [2, 45],
    ]);
  });

  it('have 0 of a part that is missing', () => {
    const total = term(series({ '0': 0, '1': 10 }));
    expect(measure({ total })).toEqual([
      {
        group: undefined,
        increments: [{ slot: FIRST + 1, good: 10, total: 10, covered: 60 }],
      },
    ]);
  });

  it('are none without a total, though the part is there', () => {
    const part = term(series({ '0': 0, '1': 10 }));
    expect(measure({ part, total: [] })).toEqual([]);
  });

  it('never have more of a part than of the total', () => {
    const part = term(series({ '0': 0, '0.9': 5, '2': 5 }));
    const total = term(series({ '0': 0, '1.1': 9, '2': 9 }));
    const [{ increments }] = measure({ part, total });
    expect(increments.map(({ good, total: all }) => [good, all])).toEqual([
      [0, 5],
      [9, 9],
    ]);
  });

  it.each<{ name: string; others: Series[]; counted: number }>([
    {
      name: 'in full beside others that were watched',
      others: [series({ '-2': 1, '1': 1 }, { pod: 'a' })],
      counted: 7,
    },
    {
      name: 'not at all when all appear together',
      others: [series({ '1': 1 }, { pod: 'a' })],
      counted: 0,
    },
  ])('count a birth $name', ({ others, counted }) => {
    const born = series({ '1.2': 7, '2': 7 }, { pod: 'b' });
    const [{ increments }] = measure({ total: term(...others, born) });
    const total = increments.reduce((sum, one) => sum + one.total, 0);
    expect(total).toBe(counted);
  });

  it.each<{ name: string; value: number; counted: number }>([
    { name: 'from where it stood', value: 3, counted: 4 },
    { name: 'as a restart when it stood higher', value: 50, counted: 7 },
  ])('count a series that was away for hours $name', ({ value, counted }) => {
    const back = series({ '1.2': 7 }, { pod: 'b' });
    const lastKnown = {
      time: at(-5),
      values: new Map([[seriesKey(back.labels), value]]),
    };
    const [{ increments }] = measure({ total: term(back), lastKnown });
    expect(increments).toMatchObject([{ total: counted, covered: 0 }]);
  });

  it('take a day of silence for the end of a series', () => {
    const far = DAY_MS / MINUTE_MS + 1;
    const back = series({ [String(1.2 - far)]: 3, '1.2': 7 }, { pod: 'b' });
    expect(measure({ total: term(back) })).toMatchObject([{ increments: [] }]);
  });

  it('are split by labels as a sum by them would be', () => {
    const total = term(
      series({ '0': 0, '1': 1 }, { route: '/a', pod: '1' }),
      series({ '0': 0, '1': 2 }, { route: '/a', pod: '2' }),
      series({ '0': 0, '1': 4 }, { pod: '1' }),
    );
    const groups = measure({ total, grouping: ['route'] });
    expect(
      groups.map(({ group, increments }) => [group, increments[0].total]),
    ).toEqual([
      [{ route: '/a' }, 3],
      [{ route: '' }, 4],
    ]);
  });

  it('weigh terms by their coefficients', () => {
    const all = series({ '0': 0, '1': 10 });
    const good = series({ '0': 0, '1': 8 });
    const part = [
      { coefficient: 1, series: [all] },
      { coefficient: -1, series: [good] },
    ];
    expect(measure({ part, total: term(all) })).toMatchObject([
      { increments: [{ good: 8, total: 10 }] },
    ]);
  });
});
