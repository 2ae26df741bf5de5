import { TimeRange } from './timeRange';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STEPS = [
  HOUR / 12,
  HOUR / 6,
  HOUR / 2,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  91 * DAY,
] as const;

/** Round instants inside a range, about `count` of them, at the reader's own midnights and full hours. */
export function timeTicks({ from, to }: TimeRange, count = 6): number[] {
  const wanted = (to - from) / count;
  const step =
    STEPS.find(candidate => candidate >= wanted) ?? STEPS[STEPS.length - 1];
  const offset = new Date(from).getTimezoneOffset() * 60_000;
  const ticks: number[] = [];
  const first = Math.ceil((from - offset) / step) * step + offset;
  for (let tick = first; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

/** A tick in words: the day for long ranges, the hour for short ones. */
export function formatTick(at: number, { from, to }: TimeRange): string {
  const options: Intl.DateTimeFormatOptions =
    to - from > 3 * DAY
      ? { day: 'numeric', month: 'short' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat('en-GB', options).format(at);
}
