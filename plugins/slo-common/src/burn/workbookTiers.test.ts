import fc from 'fast-check';
import { Millis, MINUTE_MS } from '../units';
import { judgeBurn } from './judgeBurn';
import { workbookTiers } from './workbookTiers';

const minutes = (count: number) => (count * MINUTE_MS) as Millis;
const days = (count: number) => minutes(count * 1_440);
const round = (value: number) => Math.round(value * 1e4) / 1e4;

it.each<{ period: number; factors: number[] }>([
  { period: 30, factors: [14.4, 6, 3, 1] },
  { period: 28, factors: [13.44, 5.6, 2.8, 0.9333] },
  { period: 31, factors: [14.88, 6.2, 3.1, 1.0333] },
  { period: 90, factors: [43.2, 18, 9, 3] },
  { period: 365, factors: [175.2, 73, 36.5, 12.1667] },
])('keeps windows and derives factors over $period days', entry => {
  const tiers = workbookTiers(days(entry.period));
  expect(tiers.map(({ factor }) => round(factor))).toEqual(entry.factors);
  expect(tiers.map(each => each.longWindow)).toEqual(
    [60, 360, 1_440, 4_320].map(minutes),
  );
  expect(tiers.map(each => each.shortWindow)).toEqual(
    [5, 30, 120, 360].map(minutes),
  );
  expect(tiers.map(({ severity }) => severity)).toEqual([
    'page',
    'page',
    'ticket',
    'ticket',
  ]);
});

it('shrinks the windows of a short period and keeps the factors', () => {
  const tiers = workbookTiers(days(7));
  expect(tiers.map(each => each.longWindow)).toEqual(
    [14, 84, 336, 1_008].map(minutes),
  );
  expect(tiers.map(({ factor }) => round(factor))).toEqual([14.4, 6, 3, 1]);
});

it('holds judged slices in every window', () => {
  const windows = workbookTiers(days(30), minutes(20)).map(
    ({ shortWindow }) => shortWindow,
  );
  expect(windows).toEqual([20, 30, 120, 360].map(minutes));
});

it('derives every factor from share, period and long window', () => {
  const period = fc.integer({ min: 1, max: 400 * 1_440 });
  const slice = fc.integer({ min: 1, max: 1_440 });
  fc.assert(
    fc.property(period, slice, (length, minimum) => {
      const tiers = workbookTiers(minutes(length), minutes(minimum));
      for (const { budgetShare, factor, longWindow, shortWindow } of tiers) {
        const derived = (budgetShare * minutes(length)) / longWindow;
        expect(factor).toBe(derived);
        expect(shortWindow).toBeLessThanOrEqual(longWindow);
        expect(shortWindow).toBeGreaterThanOrEqual(minutes(minimum));
        expect(shortWindow % MINUTE_MS).toBe(0);
      }
    }),
  );
});

describe('a tier', () => {
  const [tier] = workbookTiers(days(30));
  it.each<{ long?: number; short?: number; holds: boolean }>([
    { long: 15, short: 15, holds: true },
    { long: 15, short: 14.4, holds: false },
    { long: 14.4, short: 15, holds: false },
    { long: 15, holds: false },
    { short: 15, holds: false },
    { holds: false },
  ])('at $long over the long and $short over the short window', entry => {
    const condition = judgeBurn(tier, window => ({
      window,
      rate: window === tier.longWindow ? entry.long : entry.short,
    }));
    expect(condition.holds).toBe(entry.holds);
    expect(condition.long.rate).toBe(entry.long);
  });
});
