import { Millis } from '../units';

const UNITS: readonly (readonly [unit: string, millis: number])[] = [
  ['y', 365 * 86_400_000],
  ['w', 7 * 86_400_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
];

const PATTERN = new RegExp(
  `^${UNITS.map(([unit]) => `(?:(\\d+)${unit})?`).join('')}$`,
);

/**
 * Reads a Prometheus duration, such as `5m`, `1h30m` or `4w`; a year is 365 days, units come in falling order. Undefined for
 * any other text.
 *
 * @public
 */
export function parsePromqlDuration(text: string): Millis | undefined {
  if (text === '') return undefined;
  const counts = PATTERN.exec(text)?.slice(1);
  if (!counts) return undefined;
  const millis = counts.reduce(
    (sum, count, index) => sum + Number(count ?? 0) * UNITS[index][1],
    0,
  );
  return Number.isSafeInteger(millis) ? (millis as Millis) : undefined;
}

/** Prints a duration in the same notation; weeks only where they fit, so that 30 days stay `30d`. @public */
export function formatPromqlDuration(length: Millis): string {
  if (length === 0) return '0s';
  const weeks = length / (7 * 86_400_000);
  if (Number.isInteger(weeks)) return `${weeks}w`;
  let left: number = length;
  let text = '';
  for (const [unit, millis] of UNITS.slice(2)) {
    const count = Math.floor(left / millis);
    left -= count * millis;
    if (count > 0) text += `${count}${unit}`;
  }
  return text;
}
