import fc from 'fast-check';
import { CHANGING_ZONES } from '../calendar/__testUtils__/zones';
import { Instant, Millis, MINUTE_MS } from '../units';
import {
  maintenanceAt,
  maintenanceOccurrences,
} from './maintenanceOccurrences';
import { MaintenanceSchedule, MaintenanceWindow } from './types';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const windowOf = (schedule: MaintenanceSchedule): MaintenanceWindow => ({
  name: 'backup',
  matchers: {},
  reason: 'backup',
  author: 'platform',
  schedule,
  excludeFromBudget: true,
  scope: { kind: 'config' },
});

const nightly = (
  more: Partial<Extract<MaintenanceSchedule, { kind: 'recurring' }>> = {},
) =>
  windowOf({
    kind: 'recurring',
    cron: '0 2 * * *',
    timezone: 'Europe/Berlin',
    duration: (2 * HOUR_MS) as Millis,
    ...more,
  });

const instant = (text: string) => Date.parse(text) as Instant;
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

const between = (window: MaintenanceWindow, from: string, to: string) =>
  maintenanceOccurrences(window, instant(from), instant(to)).map(
    ({ start, end }) => [iso(start), iso(end)],
  );

it('comes back each night by the clock of its zone', () => {
  expect(between(nightly(), '2026-11-23T00:00Z', '2026-11-25T00:00Z')).toEqual([
    ['2026-11-23T01:00', '2026-11-23T03:00'],
    ['2026-11-24T01:00', '2026-11-24T03:00'],
  ]);
});

it.each([
  {
    name: 'an hour longer where the clocks go back',
    day: '2026-10-25',
    is: ['2026-10-25T00:00', '2026-10-25T03:00'],
  },
  {
    name: 'an hour shorter where they go forward',
    day: '2026-03-29',
    is: ['2026-03-29T01:00', '2026-03-29T02:00'],
  },
])('is $name', ({ day, is }) => {
  expect(between(nightly(), `${day}T00:00Z`, `${day}T20:00Z`)).toEqual([is]);
});

it('does not happen in an hour that the clocks leave out', () => {
  const short = nightly({ duration: (30 * MINUTE_MS) as Millis });
  expect(between(short, '2026-03-29T00:00Z', '2026-03-29T20:00Z')).toEqual([]);
});

it('keeps to its bounds', () => {
  const bounded = nightly({
    from: instant('2026-11-24T00:00Z'),
    until: instant('2026-11-25T00:00Z'),
  });
  expect(between(bounded, '2026-11-20T00:00Z', '2026-11-30T00:00Z')).toEqual([
    ['2026-11-24T01:00', '2026-11-24T03:00'],
  ]);
});

it('shows one that began before, and the last of several', () => {
  const long = nightly({ duration: (30 * HOUR_MS) as Millis });
  const at = instant('2026-11-24T05:00Z');
  expect(maintenanceOccurrences(long, at, (at + 1) as Instant)).toHaveLength(2);
  expect(iso(maintenanceAt(long, at)!.end)).toBe('2026-11-25T07:00');
});

it('happens once, from its start to before its end', () => {
  const start = instant('2026-11-24T05:00Z');
  const end = instant('2026-11-24T06:00Z');
  const once = windowOf({ kind: 'once', start, end });
  expect(maintenanceAt(once, start)).toMatchObject({
    id: 'backup',
    start,
    end,
  });
  expect(maintenanceAt(once, end)).toBeUndefined();
  expect(maintenanceAt(once, (start - 1) as Instant)).toBeUndefined();
});

it('F28: is there once a day in every zone over five years, never longer than an hour more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CHANGING_ZONES),
      fc.integer({ min: 18_991, max: 20_816 }),
      fc.nat(23),
      (timezone, day, hour) => {
        const window = nightly({ timezone, cron: `15 ${hour} * * *` });
        const from = (day * DAY_MS) as Instant;
        const to = (from + 7 * DAY_MS) as Instant;
        const found = maintenanceOccurrences(window, from, to);
        expect(found.length).toBeGreaterThanOrEqual(6);
        expect(found.length).toBeLessThanOrEqual(8);
        for (const { start, end } of found) {
          const hours = (end - start) / HOUR_MS;
          expect(hours).toBeGreaterThanOrEqual(1);
          expect(hours).toBeLessThanOrEqual(3);
          expect(maintenanceAt(window, start)?.end).toBe(end);
          expect(maintenanceAt(window, end)).toBeUndefined();
        }
      },
    ),
  );
});
