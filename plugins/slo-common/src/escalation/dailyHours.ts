import { Period } from '../calendar';
import { wallInstants, wallTimeAt } from '../calendar/wallInstants';
import { WallTime } from '../calendar/wallTime';
import { Instant, MINUTE_MS } from '../units';
import { DailyHours, DAYS } from './types';

const DAY_MS = 1_440 * MINUTE_MS;

/** Further than this no end is looked for: hours that always follow each other never end. */
const LONGEST_CHAIN = 16;

/**
 * The hours that hold an instant; those that follow without a gap count as one.
 *
 * @public
 */
export function hoursAt(hours: DailyHours, at: Instant): Period | undefined {
  const found = stretchAt(hours, at);
  if (!found) return undefined;
  let { end } = found;
  for (let count = 0; count < LONGEST_CHAIN; count += 1) {
    const next = stretchAt(hours, end);
    if (!next) break;
    end = next.end;
  }
  return { start: found.start, end };
}

/** Whether the hours leave no time of the week out: then nothing that waits for their end ever happens. */
export function neverEnd(hours: DailyHours): boolean {
  const isWholeDay = lengthOf(hours) === DAY_MS;
  return isWholeDay && (hours.days === undefined || hours.days.length >= 7);
}

function stretchAt(hours: DailyHours, at: Instant): Period | undefined {
  const wall = wallTimeAt(at, hours.timezone);
  const today = Math.floor(wall / DAY_MS) * DAY_MS;
  // Yesterday's may last into today; where a day is missing or twice on the clock, the neighbours tell
  const days = [today - DAY_MS, today, today + DAY_MS, today - 2 * DAY_MS];
  return days
    .filter(day => beginsOn(hours, day))
    .map(day => stretchOf(hours, day))
    .filter(({ start, end }) => start <= at && at < end)
    .sort((a, b) => b.end - a.end)[0];
}

function stretchOf(hours: DailyHours, day: number): Period {
  const start = (day + minutesOf(hours.from) * MINUTE_MS) as WallTime;
  const end = (start + lengthOf(hours)) as WallTime;
  return {
    start: wallInstants(start, hours.timezone).first,
    end: wallInstants(end, hours.timezone).last,
  };
}

/** On the wall clock. */
function lengthOf({ from, to }: DailyHours): number {
  const length = (minutesOf(to) - minutesOf(from)) * MINUTE_MS;
  return length > 0 ? length : length + DAY_MS;
}

function minutesOf(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function beginsOn({ days }: DailyHours, day: number): boolean {
  // 1 January 1970 was a Thursday
  const weekday = (((day / DAY_MS + 3) % 7) + 7) % 7;
  return days === undefined || days.includes(DAYS[weekday]);
}
