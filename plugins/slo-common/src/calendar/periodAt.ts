import { TimeWindow } from '../definition';
import { Instant, Millis } from '../units';
import { Period } from './Period';
import { addUnits, parseWallTime, toInstant } from './wallTime';

/** A calendar-aligned {@link TimeWindow}. @public */
export type CalendarWindow = Extract<TimeWindow, { kind: 'calendar' }>;

const DAY_MS = 86_400_000;

/** Roughly how long a unit is: where the search for a period begins. */
const TYPICAL_DAYS = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.2,
};

/**
 * The period that is judged at an instant: the last `length` for a rolling window, the calendar period that holds the instant
 * for a calendar window.
 *
 * @public
 */
export function periodAt(window: TimeWindow, at: Instant): Period {
  if (window.kind === 'rolling') {
    return { start: (at - window.length) as Instant, end: at };
  }
  const index = indexAt(window, at);
  return {
    start: boundary(window, index),
    end: boundary(window, index + 1),
  };
}

/** The calendar period before the one that holds an instant. @public */
export function previousPeriod(window: CalendarWindow, at: Instant): Period {
  const index = indexAt(window, at);
  return { start: boundary(window, index - 1), end: boundary(window, index) };
}

/**
 * The length that burn factors are derived from: that of the window, or the real one of the calendar period that holds the
 * instant.
 *
 * @public
 */
export function periodLengthAt(window: TimeWindow, at: Instant): Millis {
  const { start, end } = periodAt(window, at);
  return (end - start) as Millis;
}

/** Boundary `index` of a window, counted from its anchor; computed from the anchor, so that errors do not build up. */
function boundary(window: CalendarWindow, index: number): Instant {
  const { startTime, count, unit, timeZone } = window;
  const wall = addUnits(parseWallTime(startTime), index * count, unit);
  return toInstant(wall, timeZone);
}

/** The greatest index whose boundary is at or before an instant; negative before the anchor. */
function indexAt(window: CalendarWindow, at: Instant): number {
  const typicalMs = window.count * TYPICAL_DAYS[window.unit] * DAY_MS;
  let index = Math.floor((at - boundary(window, 0)) / typicalMs);
  while (boundary(window, index) > at) index -= 1;
  while (boundary(window, index + 1) <= at) index += 1;
  return index;
}
