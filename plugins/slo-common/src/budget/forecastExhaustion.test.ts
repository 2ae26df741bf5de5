import fc from 'fast-check';
import { Instant, Millis } from '../units';
import { ForecastInput, forecastExhaustion } from './forecastExhaustion';

const DAY = 86_400_000;
const NOW = (20_000 * DAY) as Instant;

function input(changes: Partial<Record<keyof ForecastInput, number>>) {
  return {
    left: 0.5,
    rate: 2,
    badEvents: 10_000,
    elapsed: 30 * DAY,
    length: 30 * DAY,
    until: NOW + 30 * DAY,
    now: NOW,
    ...changes,
  } as ForecastInput;
}

it.each<{
  name: string;
  changes: Partial<Record<keyof ForecastInput, number>>;
  days?: number;
}>([
  { name: 'half left at twice the even rate', changes: {}, days: 7.5 },
  { name: 'all left at twice the even rate', changes: { left: 1 }, days: 15 },
  { name: 'an even rate lasts', changes: { rate: 1 } },
  { name: 'less than an even rate lasts', changes: { rate: 0.99, left: 0.01 } },
  { name: 'nothing burns', changes: { rate: 0 } },
  { name: 'nothing left', changes: { left: 0, rate: 0.1 }, days: 0 },
  { name: 'overspent', changes: { left: -3 }, days: 0 },
  {
    name: 'a calendar period that ends before',
    changes: { elapsed: 28 * DAY, until: NOW + 2 * DAY },
  },
  {
    name: 'a calendar period that fills: 10 days × 0.5 ÷ (2 − 1)',
    changes: { elapsed: 10 * DAY, until: NOW + 20 * DAY },
    days: 5,
  },
  {
    name: 'a young rolling window that fills first, then is spent',
    changes: { elapsed: 20 * DAY, rate: 1.5, left: 0.8 },
    days: 10 + (30 - (0.2 * 20 + 1.5 * 10)) / 1.5,
  },
])('$name', ({ changes, days }) => {
  const { exhaustedAt } = forecastExhaustion(input(changes));
  const found = exhaustedAt === undefined ? undefined : exhaustedAt - NOW;
  expect(found).toBe(days === undefined ? undefined : Math.round(days * DAY));
});

it('has a range that widens with fewer events and ends with the window', () => {
  const width = (badEvents: number) => {
    const { range } = forecastExhaustion(input({ badEvents }));
    return range ? range[1] - range[0] : NaN;
  };
  expect(width(10_000)).toBeLessThan(width(100));
  expect(width(100)).toBeLessThan(width(10));
  expect(forecastExhaustion(input({ badEvents: 1 })).range?.[1]).toBe(
    NOW + 30 * DAY,
  );
});

it('lies inside the window and its range, whatever it is asked', () => {
  const length = fc.integer({ min: 60_000, max: 400 * DAY });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      length,
      share,
      fc.double({ min: -50, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (whole, elapsedShare, left, rate, badEvents) => {
        const elapsed = Math.round(whole * elapsedShare) as Millis;
        const until = NOW + whole;
        const { exhaustedAt, range } = forecastExhaustion(
          input({ left, rate, badEvents, elapsed, length: whole, until }),
        );
        if (exhaustedAt === undefined) return;
        expect(exhaustedAt).toBeGreaterThanOrEqual(NOW);
        expect(exhaustedAt).toBeLessThan(until);
        expect(range?.[0]).toBeLessThanOrEqual(exhaustedAt);
        expect(range?.[1]).toBeGreaterThanOrEqual(exhaustedAt);
      },
    ),
    { numRuns: 500 },
  );
});
