import { DateTime, IANAZone } from 'luxon';
import { epochAtWall } from './epochAtWall';

const DAY = 86_400_000;

/** The day of the calendar at an instant in a zone, `2026-11-01`; a zone that is not known is UTC. @public */
export function todayIn(zone: string, now: number): string {
  const known = IANAZone.isValidZone(zone) ? zone : 'utc';
  return DateTime.fromMillis(now, { zone: known }).toFormat('yyyy-MM-dd');
}

/** A day so many days after another; the last of the year 9999 at most. @public */
export function addDays(day: string, days: number): string {
  const sum = DateTime.fromISO(day, { zone: 'utc' }).plus({ days });
  return sum.year > 9_999 ? '9999-12-31' : sum.toFormat('yyyy-MM-dd');
}

/** Days from one day of the calendar to another; negative where it lies before. @public */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The instant at which a day has ended in a zone: the first moment of the next. A zone that is not known is UTC. @public */
export function endOfDay(day: string, zone: string): number {
  const wall = Date.parse(day) + DAY;
  return IANAZone.isValidZone(zone) ? epochAtWall(wall, zone) : wall;
}
