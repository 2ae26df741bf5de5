import fc from 'fast-check';
import { CHANGING_ZONES } from '../calendar/__testUtils__/zones';
import { wallTimeAt } from '../calendar/wallInstants';
import { Instant, MINUTE_MS } from '../units';
import { hoursAt, neverEnd } from './dailyHours';
import { DailyHours } from './types';

const BERLIN = { timezone: 'Europe/Berlin', from: '22:00', to: '07:00' };

const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

const periodAt = (hours: DailyHours, at: string) => {
  const period = hoursAt(hours, Date.parse(at) as Instant);
  return period && [iso(period.start), iso(period.end)];
};

it.each<{
  name: string;
  hours: DailyHours;
  at: string;
  is: string[] | undefined;
}>([
  {
    name: 'hours of a day',
    hours: { timezone: 'UTC', from: '09:00', to: '17:00' },
    at: '2026-11-23T12:00Z',
    is: ['2026-11-23T09:00', '2026-11-23T17:00'],
  },
  {
    name: 'over midnight, on the evening',
    hours: BERLIN,
    at: '2026-11-23T21:00Z',
    is: ['2026-11-23T21:00', '2026-11-24T06:00'],
  },
  {
    name: 'over midnight, on the morning after',
    hours: BERLIN,
    at: '2026-11-24T05:59Z',
    is: ['2026-11-23T21:00', '2026-11-24T06:00'],
  },
  {
    name: 'the end is outside',
    hours: BERLIN,
    at: '2026-11-24T06:00Z',
    is: undefined,
  },
  {
    name: 'days on which they begin',
    hours: { ...BERLIN, days: ['fri'] },
    at: '2026-11-28T05:00Z', // a Saturday
    is: ['2026-11-27T21:00', '2026-11-28T06:00'],
  },
  {
    name: 'not on other days',
    hours: { ...BERLIN, days: ['fri'] },
    at: '2026-11-28T22:00Z',
    is: undefined,
  },
  {
    name: 'a weekend is one stretch',
    hours: {
      timezone: 'UTC',
      from: '00:00',
      to: '24:00',
      days: ['sat', 'sun'],
    },
    at: '2026-11-28T08:00Z',
    is: ['2026-11-28T00:00', '2026-11-30T00:00'],
  },
  {
    name: 'the night that is an hour longer',
    hours: BERLIN,
    at: '2026-10-25T00:00Z',
    is: ['2026-10-24T20:00', '2026-10-25T06:00'],
  },
  {
    name: 'the night that is an hour shorter',
    hours: BERLIN,
    at: '2026-03-29T00:00Z',
    is: ['2026-03-28T21:00', '2026-03-29T05:00'],
  },
  {
    name: 'an end that is twice on the clock: the last',
    hours: { ...BERLIN, to: '02:30' },
    at: '2026-10-25T01:15Z',
    is: ['2026-10-24T20:00', '2026-10-25T01:30'],
  },
  {
    name: 'a start that is twice on the clock: the first',
    hours: { ...BERLIN, from: '02:30' },
    at: '2026-10-25T00:45Z',
    is: ['2026-10-25T00:30', '2026-10-25T06:00'],
  },
  {
    name: 'a start that the clock jumps over: the jump',
    hours: { ...BERLIN, from: '02:30' },
    at: '2026-03-29T01:00Z',
    is: ['2026-03-29T01:00', '2026-03-29T05:00'],
  },
])('$name', ({ hours, at, is }) => {
  expect(periodAt(hours, at)).toEqual(is);
});

const clock = fc
  .nat(1_439)
  .map(minute =>
    [Math.floor(minute / 60), minute % 60]
      .map(part => String(part).padStart(2, '0'))
      .join(':'),
  );

/** Five years; no lost day among them. */
const instant = fc
  .integer({ min: 27_347_040, max: 29_976_480 })
  .map(minute => (minute * MINUTE_MS) as Instant);

const zone = fc.constantFrom(...CHANGING_ZONES);

it('F28: leaves no gap between hours and those around them, in any zone', () => {
  fc.assert(
    fc.property(zone, clock, clock, instant, (timezone, from, to, at) => {
      fc.pre(from !== to);
      const inside = hoursAt({ timezone, from, to }, at);
      const outside = hoursAt({ timezone, from: to, to: from }, at);
      expect(inside ?? outside).toBeDefined();
      if (!inside || !outside) return;
      // both only where the clock shows an hour twice
      const wall = wallTimeAt(at, timezone);
      const twice = [-60, -30, 30, 60].some(
        shift =>
          wallTimeAt((at + shift * MINUTE_MS) as Instant, timezone) !==
          wall + shift * MINUTE_MS,
      );
      expect(twice).toBe(true);
    }),
  );
});

it('says the same of all instants of a stretch', () => {
  fc.assert(
    fc.property(zone, clock, clock, instant, (timezone, from, to, at) => {
      fc.pre(from !== to);
      const hours = { timezone, from, to };
      const stretch = hoursAt(hours, at);
      fc.pre(stretch !== undefined);
      const { start, end } = stretch!;
      expect(start <= at && at < end).toBe(true);
      expect(hoursAt(hours, (end - 1) as Instant)?.end).toBe(end);
      expect(hoursAt(hours, end)).toBeUndefined();
      expect(hoursAt(hours, start)?.end).toBe(end);
    }),
  );
});

it('knows hours that never end', () => {
  const always = { timezone: 'UTC', from: '08:00', to: '08:00' };
  expect(neverEnd(always)).toBe(true);
  expect(neverEnd({ ...always, from: '00:00', to: '24:00' })).toBe(true);
  expect(neverEnd({ ...always, days: ['sat', 'sun'] })).toBe(false);
  expect(neverEnd(BERLIN)).toBe(false);
});
