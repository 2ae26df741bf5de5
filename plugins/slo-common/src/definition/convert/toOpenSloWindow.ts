import {
  formatShorthand,
  Millis,
  MINUTE_MS,
  parseShorthand,
  shorthandLength,
} from '../../units';
import { JsonValue, TimeWindow } from '../types';
import { Losses } from './Losses';

/** The only item of `timeWindow`. */
export function toOpenSloWindow(window: TimeWindow, losses: Losses): JsonValue {
  if (window.kind === 'calendar') {
    const { text, startTime, timeZone } = window;
    return {
      duration: text,
      isRolling: false,
      calendar: { startTime, timeZone },
    };
  }
  return { duration: toDuration(window, losses), isRolling: true };
}

/** The text as written where OpenSLO reads the same length of it; else the length in minutes or more. */
function toDuration(
  { length, text }: Extract<TimeWindow, { kind: 'rolling' }>,
  losses: Losses,
): string {
  const parsed = parseShorthand(text);
  if (parsed.ok && shorthandLength(parsed.value) === length) return text;
  const minutes = Math.max(1, Math.round(length / MINUTE_MS));
  if (minutes * MINUTE_MS !== length) {
    losses.assumed(
      ['spec', 'timeWindow', 0, 'duration'],
      `OpenSLO counts in minutes; ${text} is rounded.`,
    );
  }
  return formatShorthand((minutes * MINUTE_MS) as Millis);
}
