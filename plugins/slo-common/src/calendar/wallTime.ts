import { IANAZone } from 'luxon';
import { CalendarUnit } from '../definition';
import { Instant, MINUTE_MS } from '../units';

/** A point on the wall clock, as the milliseconds that the same clock in UTC would show. */
export type WallTime = number & { readonly __brand: 'WallTime' };

const LAYOUT = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** No zone is further from UTC; the instants that a wall time may mean lie this far around it. */
export const FURTHEST_OFFSET_MS = 15 * 60 * MINUTE_MS;

/** @throws if the text is not `YYYY-MM-DD hh:mm:ss`; definitions are checked when they are parsed. */
export function parseWallTime(text: string): WallTime {
  const match = LAYOUT.exec(text);
  if (!match) throw new Error(`'${text}' is not YYYY-MM-DD hh:mm:ss`);
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) as WallTime;
}

const UNITS: Readonly<Record<CalendarUnit, { months: number; days: number }>> =
  {
    day: { months: 0, days: 1 },
    week: { months: 0, days: 7 },
    month: { months: 1, days: 0 },
    quarter: { months: 3, days: 0 },
    year: { months: 12, days: 0 },
  };

/** Adds calendar units. A day that the month does not have rolls over: 31 January + 1 month is 3 March (2 in a leap year). */
export function addUnits(
  wall: WallTime,
  count: number,
  unit: CalendarUnit,
): WallTime {
  const at = new Date(wall);
  const { months, days } = UNITS[unit];
  return Date.UTC(
    at.getUTCFullYear(),
    at.getUTCMonth() + count * months,
    at.getUTCDate() + count * days,
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ) as WallTime;
}

/**
 * The instant a wall clock of a zone shows a time. A time that does not exist (clocks go forward) takes the offset before
 * the change; one that exists twice (clocks go back) takes the first.
 *
 * @throws if the zone is unknown; definitions are checked when they are parsed.
 */
export function toInstant(wall: WallTime, timeZone: string): Instant {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new Error(`'${timeZone}' is not an IANA time zone`);
  const before = zone.offset(wall - FURTHEST_OFFSET_MS) * MINUTE_MS;
  const after = zone.offset(wall + FURTHEST_OFFSET_MS) * MINUTE_MS;
  // Where the clocks go back, `before` is the larger offset and so gives the first of the two.
  const exists = (offset: number) =>
    zone.offset(wall - offset) * MINUTE_MS === offset;
  const offset = !exists(before) && exists(after) ? after : before;
  return (wall - offset) as Instant;
}
