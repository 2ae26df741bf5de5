import { DateTime } from 'luxon';
import { addDays, daysBetween, endOfDay, todayIn } from './days';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const HOUR = 3_600_000;

it.each([
  ['Europe/Berlin', '2026-03-01T22:59:59Z', '2026-03-01'],
  ['Europe/Berlin', '2026-03-01T23:00:00Z', '2026-03-02'],
  ['America/Los_Angeles', '2026-03-02T07:59:59Z', '2026-03-01'],
  ['Pacific/Kiritimati', '2026-03-01T10:00:00Z', '2026-03-02'],
  ['Asia/Kathmandu', '2026-03-01T18:15:00Z', '2026-03-02'],
  ['Nowhere/AtAll', '2026-03-01T23:59:59Z', '2026-03-01'],
])('knows which day it is in %s at %s', (zone, at, day) => {
  expect(todayIn(zone, Date.parse(at))).toBe(day);
});

it.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2024-02-27', 2, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-30', -31, '2026-02-27'],
  ['9999-12-30', 14, '9999-12-31'],
])('counts from %s by %s days', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

it('counts the days between days of the calendar', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
});

describe('endOfDay', () => {
  it.each([
    // an ordinary day, and the ends of days on which the clocks are changed
    ['2026-06-10', 'Europe/London', '2026-06-10T23:00:00Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T23:00:00Z'],
    ['2026-10-25', 'Europe/London', '2026-10-26T00:00:00Z'],
    // the next day begins at 01:00: there is no midnight
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['2024-04-25', 'Africa/Cairo', '2024-04-25T22:00:00Z'],
    // midnight comes twice
    ['2026-10-31', 'America/Havana', '2026-11-01T04:00:00Z'],
    // a day that was left out
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['2026-06-10', 'Nowhere/AtAll', '2026-06-11T00:00:00Z'],
  ])('of %s in %s is %s', (day, zone, end) => {
    expect(endOfDay(day, zone)).toBe(Date.parse(end));
  });

  it('is where the calendar turns, in each zone and on each day on which its clocks are changed', () => {
    const days = ['2026-01-15', '2026-07-15', '2026-12-31'];
    for (const zone of zones) {
      for (const day of [...days, ...changesOf(zone)]) {
        const end = endOfDay(day, zone);
        expect([zone, day, todayIn(zone, end) > day]).toEqual([
          zone,
          day,
          true,
        ]);
        expect([zone, day, todayIn(zone, end - 1)]).toEqual([zone, day, day]);
      }
    }
  });
});

/** Days of 2026 on which a zone changes its clocks, and the days before. */
function changesOf(zone: string): string[] {
  const start = Date.UTC(2026, 0, 1);
  const offsetAt = (at: number) => DateTime.fromMillis(at, { zone }).offset;
  const weeks = Array.from({ length: 53 }, (_, i) => start + i * 168 * HOUR);
  return weeks
    .filter(at => offsetAt(at) !== offsetAt(at + 168 * HOUR))
    .flatMap(at => {
      const day = Array.from({ length: 8 }, (_, i) => at + i * 24 * HOUR).find(
        each => offsetAt(each) !== offsetAt(each + 24 * HOUR),
      );
      const first = todayIn(zone, day ?? at);
      return [first, addDays(first, 1)];
    });
}
