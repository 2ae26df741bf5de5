import { MINUTE_MS, Millis, Slot } from '@nines/backstage-plugin-slo-common';
import { differenceIncrements } from './differenceIncrements';
import { rawIncrements, thresholdIncrements } from './sampleIncrements';
import { Series } from './Series';
import { valueIncrements } from './valueIncrements';

const FIRST = 28_000_000;
const range = { from: FIRST as Slot, to: (FIRST + 3) as Slot };
const grouping: readonly string[] = [];

/** Values at the ends of slots; `undefined` is a point that the source does not have. */
function grid(...values: (number | undefined)[]): Series {
  const points = values.flatMap((value, index) =>
    value === undefined ? [] : [{ time: (FIRST + index) * MINUTE_MS, value }],
  );
  return {
    labels: {},
    times: points.map(point => point.time),
    values: points.map(point => point.value),
  };
}

const figures = (groups: ReturnType<typeof rawIncrements>) =>
  groups.flatMap(({ increments }) =>
    increments.map(one => [one.slot - FIRST, one.good, one.total, one.covered]),
  );

describe('values on the minute grid', () => {
  it('are a ratio of what both sides had in a slot', () => {
    const series = [grid(9, 10, 10, 10)];
    const partSeries = [grid(9, 1, undefined, NaN)];
    expect(
      figures(
        valueIncrements({ range, grouping, counts: 'bad', series, partSeries }),
      ),
    ).toEqual([
      [1, 9, 10, 60],
      [2, 10, 10, 60],
    ]);
  });

  it('have no data where the total is missing or no number', () => {
    const series = [grid(9, undefined, NaN, Infinity)];
    const partSeries = [grid(9, 1, 1, 1)];
    expect(
      figures(
        valueIncrements({ range, grouping, counts: 'bad', series, partSeries }),
      ),
    ).toEqual([]);
  });

  it.each([
    { rawType: 'success' as const, good: 54 },
    { rawType: 'failure' as const, good: 6 },
  ])('hold a raw $rawType ratio for the whole slot', ({ rawType, good }) => {
    const series = [grid(1, 0.9, NaN, 7)];
    const [[slot, measured, ...rest]] = figures(
      rawIncrements({ range, grouping, rawType, series }),
    );
    expect([slot, ...rest]).toEqual([1, 60, 60]);
    expect(measured).toBeCloseTo(good, 9);
  });

  it.each([
    { operator: 'lt' as const, good: [1, 0, 0] },
    { operator: 'lte' as const, good: [1, 1, 0] },
    { operator: 'gt' as const, good: [0, 0, 1] },
    { operator: 'gte' as const, good: [0, 1, 1] },
  ])('are good when $operator holds', ({ operator, good }) => {
    const series = [grid(0, 1, 2, 3)];
    const groups = thresholdIncrements({
      range,
      grouping,
      operator,
      value: 2,
      series,
    });
    expect(figures(groups).map(([, one]) => one)).toEqual(good);
  });

  it('count each series of a threshold, and none that is no number', () => {
    const series = [grid(0, 1, NaN), grid(0, 5, Infinity)];
    const groups = thresholdIncrements({
      range,
      grouping,
      operator: 'lt',
      value: 2,
      series,
    });
    expect(figures(groups)).toEqual([[1, 1, 2, 60]]);
  });

  it.each([
    { falls: 'restart' as const, totals: [5, 3, 4] },
    { falls: 'unknown' as const, totals: [5, 0, 4] },
  ])('differ by what a fall means: $falls', ({ falls, totals }) => {
    const series = [grid(10, 15, 3, 7)];
    const groups = differenceIncrements({
      range,
      grouping,
      counts: 'bad',
      falls,
      maxGap: 300_000 as Millis,
      series,
      partSeries: [],
    });
    expect(figures(groups).map(([, , total]) => total)).toEqual(totals);
  });
});
