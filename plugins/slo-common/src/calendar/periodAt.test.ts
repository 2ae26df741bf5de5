import fc from 'fast-check';
import { CalendarUnit } from '../definition';
import { Instant, Millis } from '../units';
import { CalendarWindow, periodAt, previousPeriod } from './periodAt';

const at = (iso: string) => Date.parse(iso) as Instant;
const iso = (instant: number) =>
  new Date(instant).toISOString().replace('.000Z', 'Z');

function calendar(
  count: number,
  unit: CalendarUnit,
  startTime: string,
  timeZone: string,
): CalendarWindow {
  return { kind: 'calendar', count, unit, startTime, timeZone, text: '' };
}

const monthly31 = calendar(1, 'month', '2026-01-31 00:00:00', 'UTC');
const berlinDay = calendar(1, 'day', '2026-01-01 00:00:00', 'Europe/Berlin');

it.each<{
  name: string;
  window: CalendarWindow;
  now: string;
  start: string;
  end: string;
}>([
  {
    name: 'a boundary belongs to the period that it begins',
    window: calendar(1, 'month', '2026-01-01 00:00:00', 'UTC'),
    now: '2026-03-01T00:00:00Z',
    start: '2026-03-01T00:00:00Z',
    end: '2026-04-01T00:00:00Z',
  },
  {
    name: 'the last millisecond belongs to the period before',
    window: calendar(1, 'month', '2026-01-01 00:00:00', 'UTC'),
    now: '2026-02-28T23:59:59.999Z',
    start: '2026-02-01T00:00:00Z',
    end: '2026-03-01T00:00:00Z',
  },
  {
    name: 'day 31 rolls over a short month',
    window: monthly31,
    now: '2026-02-15T00:00:00Z',
    start: '2026-01-31T00:00:00Z',
    end: '2026-03-03T00:00:00Z',
  },
  {
    name: 'boundaries are counted from the anchor, not from each other',
    window: monthly31,
    now: '2026-03-05T00:00:00Z',
    start: '2026-03-03T00:00:00Z',
    end: '2026-03-31T00:00:00Z',
  },
  {
    name: 'a quarter is three months',
    window: calendar(1, 'quarter', '2026-01-01 00:00:00', 'UTC'),
    now: '2026-11-23T00:00:00Z',
    start: '2026-10-01T00:00:00Z',
    end: '2027-01-01T00:00:00Z',
  },
  {
    name: 'a leap day anchors years on 1 March where there is none',
    window: calendar(1, 'year', '2024-02-29 00:00:00', 'UTC'),
    now: '2025-12-01T00:00:00Z',
    start: '2025-03-01T00:00:00Z',
    end: '2026-03-01T00:00:00Z',
  },
  {
    name: 'a day has 23 hours when the clocks go forward',
    window: berlinDay,
    now: '2026-03-29T12:00:00Z',
    start: '2026-03-28T23:00:00Z',
    end: '2026-03-29T22:00:00Z',
  },
  {
    name: 'a day has 25 hours when the clocks go back',
    window: berlinDay,
    now: '2026-10-25T12:00:00Z',
    start: '2026-10-24T22:00:00Z',
    end: '2026-10-25T23:00:00Z',
  },
  {
    name: 'a time that does not exist takes the offset before the change',
    window: calendar(1, 'day', '2026-01-01 02:30:00', 'Europe/Berlin'),
    now: '2026-03-29T12:00:00Z',
    start: '2026-03-29T01:30:00Z',
    end: '2026-03-30T00:30:00Z',
  },
  {
    name: 'a time that exists twice is the first of the two',
    window: calendar(1, 'day', '2026-01-01 02:30:00', 'Europe/Berlin'),
    now: '2026-10-25T12:00:00Z',
    start: '2026-10-25T00:30:00Z',
    end: '2026-10-26T01:30:00Z',
  },
  {
    name: 'a gap of half an hour moves a time by half an hour',
    window: calendar(1, 'day', '2026-01-01 02:15:00', 'Australia/Lord_Howe'),
    now: '2026-10-04T00:00:00Z',
    start: '2026-10-03T15:45:00Z',
    end: '2026-10-04T15:15:00Z',
  },
  {
    name: 'a day that a zone skipped has no length of its own',
    window: calendar(1, 'week', '2011-12-25 00:00:00', 'Pacific/Apia'),
    now: '2011-12-31T00:00:00Z',
    start: '2011-12-25T10:00:00Z',
    end: '2011-12-31T10:00:00Z',
  },
  {
    name: 'periods before the anchor exist',
    window: calendar(2, 'week', '2026-06-01 00:00:00', 'UTC'),
    now: '2026-05-31T23:59:00Z',
    start: '2026-05-18T00:00:00Z',
    end: '2026-06-01T00:00:00Z',
  },
])('$name', ({ window, now, start, end }) => {
  const period = periodAt(window, at(now));
  expect([iso(period.start), iso(period.end)]).toEqual([start, end]);
});

it('rolls by its length', () => {
  const length = (28 * 86_400_000) as Millis;
  const now = at('2026-11-23T00:36:00Z');
  expect(periodAt({ kind: 'rolling', length, text: '4w' }, now)).toEqual({
    start: now - length,
    end: now,
  });
});

it('refuses what a definition could not hold', () => {
  const wrongZone = calendar(1, 'day', '2026-01-01 00:00:00', 'Mars/Olympus');
  const wrongTime = calendar(1, 'day', 'yesterday', 'UTC');
  expect(() => periodAt(wrongZone, at('2026-01-01T00:00:00Z'))).toThrow(
    "'Mars/Olympus' is not an IANA time zone",
  );
  expect(() => periodAt(wrongTime, at('2026-01-01T00:00:00Z'))).toThrow(
    "'yesterday' is not YYYY-MM-DD hh:mm:ss",
  );
});

it('cuts time into periods without gap or overlap', () => {
  const window = fc.record({
    count: fc.integer({ min: 1, max: 5 }),
    unit: fc.constantFrom<CalendarUnit>(
      'day',
      'week',
      'month',
      'quarter',
      'year',
    ),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    timeZone: fc.constantFrom(
      'UTC',
      'America/New_York',
      'Europe/Warsaw',
      'America/Anchorage',
      'Asia/Kathmandu',
      'Africa/Casablanca',
    ),
  });
  const instant = fc.integer({
    min: Date.UTC(1995, 0, 1),
    max: Date.UTC(2050, 0, 1),
  });
  fc.assert(
    fc.property(window, instant, ({ day, hour, ...rest }, when) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const startTime = `2020-01-${two(day)} ${two(hour)}:30:00`;
      const cut: CalendarWindow = {
        kind: 'calendar',
        ...rest,
        startTime,
        text: '',
      };
      const now = when as Instant;
      const { start, end } = periodAt(cut, now);
      expect(start).toBeLessThanOrEqual(now);
      expect(end).toBeGreaterThan(now);
      expect(periodAt(cut, start)).toEqual({ start, end });
      expect(periodAt(cut, end).start).toBe(end);
      const before = previousPeriod(cut, now);
      expect(before).toEqual(periodAt(cut, (start - 1) as Instant));
      expect(before.end).toBe(start);
    }),
    { numRuns: 300 },
  );
});
