import { parsePromqlDuration } from '../promqlDuration';

/** The value of a number or duration literal without sign; a duration counts in seconds. NaN also for the literal `NaN`. */
export function readNumber(literal: string): number {
  const lower = literal.toLowerCase();
  if (lower === 'inf') return Infinity;
  const length = parsePromqlDuration(literal);
  return length === undefined ? Number(lower.replace(/_/g, '')) : length / 1000;
}
