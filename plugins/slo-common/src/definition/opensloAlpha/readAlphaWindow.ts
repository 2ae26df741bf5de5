import { Millis } from '../../units';
import { Cursor, DocumentReport } from '../documents';
import { ImportOptions } from '../Importer';
import { CalendarUnit, TimeWindow } from '../types';
import { AlphaUnit } from './alphaSchemas';

const DAY = 86_400_000;
/** How far back the ledger reaches: 13 months. */
const MAX_WINDOW = 400 * DAY;

/** Lengths as of the OpenSLO SDK, and what v1 writes for them; a second has no letter there. */
const UNITS: Readonly<
  Record<
    AlphaUnit,
    {
      readonly length: number;
      readonly letter: string;
      readonly calendar?: CalendarUnit;
    }
  >
> = {
  Second: { length: 1_000, letter: 's' },
  Day: { length: DAY, letter: 'd', calendar: 'day' },
  Week: { length: 7 * DAY, letter: 'w', calendar: 'week' },
  Month: { length: 30 * DAY, letter: 'M', calendar: 'month' },
  Quarter: { length: 90 * DAY, letter: 'Q', calendar: 'quarter' },
};

/** The window of an SLO that follows the rules; nothing where no budget can be measured over it. */
export function readAlphaWindow(
  window: Cursor,
  report: DocumentReport,
  { verdict }: ImportOptions,
): TimeWindow | undefined {
  const unit = unitOf(window.at('unit').text);
  const count = Number(window.at('count').value);
  if (!unit) return undefined;
  const { letter, calendar } = unit;
  const length = (count * unit.length) as Millis;
  const text = `${count}${letter}`;
  const startTime = window.at('calendar').at('startTime').text;
  const timeZone = window.at('calendar').at('timeZone').text;
  const isCalendar = startTime !== undefined && timeZone !== undefined;
  if (length > MAX_WINDOW || (isCalendar && !calendar)) {
    report.problem({
      path: window.path,
      rule: 'V8',
      severity: verdict === 'portal' ? 'error' : 'warning',
      message:
        length > MAX_WINDOW
          ? 'The window is longer than the 13 months that are kept.'
          : 'A calendar window is at least a day.',
      hint: 'Write a window such as "count: 30", "unit: Day".',
    });
    return undefined;
  }
  if (isCalendar && calendar) {
    return {
      kind: 'calendar',
      count,
      unit: calendar,
      startTime,
      timeZone,
      text,
    };
  }
  if (!window.has('isRolling')) {
    report.loss({
      path: window.path,
      kind: 'assumed',
      message: 'The window says neither isRolling nor calendar; it is rolling.',
    });
  }
  return { kind: 'rolling', length, text };
}

function unitOf(text: string | undefined) {
  return Object.entries(UNITS).find(([name]) => name === text)?.[1];
}
