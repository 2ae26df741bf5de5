import {
  Millis,
  parseShorthand,
  Shorthand,
  shorthandLength,
} from '../../units';
import { CalendarUnit, TimeWindow } from '../types';
import { SloSpec } from './OpenSloObject';
import { reportUnmeasurable, Resolution } from './Resolution';

const HOUR = 3_600_000;
/** How far back the ledger reaches: 13 months. */
const MAX_WINDOW = 400 * 24 * HOUR;
const PATH = ['spec', 'timeWindow', 0, 'duration'] as const;

const CALENDAR_UNITS: Partial<Record<Shorthand['unit'], CalendarUnit>> = {
  d: 'day',
  w: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
};

/** The window of an SLO, or nothing where no budget can be measured over it. */
export function toTimeWindow(
  spec: SloSpec,
  resolution: Resolution,
): TimeWindow | undefined {
  const [{ duration, calendar }] = spec.timeWindow;
  const shorthand = readDuration(duration, !!calendar, resolution);
  if (!shorthand || !isMeasurable(shorthand, resolution)) return undefined;
  const text = `${shorthand.count}${shorthand.unit}`;
  if (!calendar) {
    return { kind: 'rolling', length: shorthandLength(shorthand), text };
  }
  const unit = CALENDAR_UNITS[shorthand.unit];
  if (!unit) {
    reportUnmeasurable(resolution, {
      path: PATH,
      rule: 'M4',
      message: `A calendar window is at least a day; this one is ${text}.`,
      hint: 'Use d, w, M, Q or Y, or a rolling window.',
    });
    return undefined;
  }
  warnOfRollOver(calendar.startTime, unit, resolution);
  return { kind: 'calendar', count: shorthand.count, unit, ...calendar, text };
}

function readDuration(
  text: string,
  isCalendar: boolean,
  { mode, report }: Resolution,
): Shorthand | undefined {
  const result = parseShorthand(text);
  if (!result.ok) return undefined;
  // OpenSLO's own examples write the contract's month so
  const isMonth = text === '1m' && isCalendar && mode === 'tolerant';
  const length = shorthandLength(result.value);
  if (length > 0 && length < HOUR) {
    report.problem({
      path: PATH,
      rule: 'M13',
      severity: 'warning',
      message: isMonth
        ? '"1m" is one minute; it is read as one month here.'
        : `The window is only ${text}; "m" stands for minutes.`,
      hint: 'Write "M" for months.',
    });
  }
  return isMonth ? { count: 1, unit: 'M' } : result.value;
}

function isMeasurable(shorthand: Shorthand, resolution: Resolution): boolean {
  const length: Millis = shorthandLength(shorthand);
  if (length > 0 && length <= MAX_WINDOW) return true;
  reportUnmeasurable(resolution, {
    path: PATH,
    rule: 'M3',
    message:
      length === 0
        ? 'A window of length 0 holds nothing to measure.'
        : 'The window is longer than the 13 months that are kept.',
    hint: 'Write a window such as "4w", "1M" or "1Q".',
  });
  return false;
}

function warnOfRollOver(
  startTime: string,
  unit: CalendarUnit,
  { report }: Resolution,
): void {
  const day = Number(startTime.slice(8, 10));
  if (day <= 28 || unit === 'day' || unit === 'week') return;
  report.problem({
    path: ['spec', 'timeWindow', 0, 'calendar', 'startTime'],
    rule: 'M17',
    severity: 'warning',
    message: `Not every month has a day ${day}; there the window starts some days into the next month.`,
    hint: 'Start on a day from 1 to 28.',
  });
}
