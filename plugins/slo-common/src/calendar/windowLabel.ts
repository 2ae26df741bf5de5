import { TimeWindow } from '../definition';
import { Millis, MINUTE_MS } from '../units';

const UNITS = [
  { name: 'day', ms: 1440 * MINUTE_MS },
  { name: 'hour', ms: 60 * MINUTE_MS },
  { name: 'minute', ms: MINUTE_MS },
] as const;

/** A length of time for a person: `30 days`, `6 hours`. @public */
export function lengthLabel(length: Millis): string {
  const whole = UNITS.find(({ ms }) => length >= ms && length % ms === 0);
  const { name, ms } = whole ?? UNITS[2];
  return plural(Math.round(length / ms), name);
}

/** A window for a person: `30 days`, `calendar month`, `2 calendar weeks`. @public */
export function windowLabel(window: TimeWindow): string {
  if (window.kind === 'rolling') return lengthLabel(window.length);
  const { count, unit } = window;
  return count === 1 ? `calendar ${unit}` : plural(count, `calendar ${unit}`);
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
