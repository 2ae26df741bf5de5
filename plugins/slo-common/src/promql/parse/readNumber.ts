import { parsePrometheusDuration } from '../../units';

/** The value of a number or duration literal without sign; a duration counts in seconds. NaN also for the literal `NaN`. */
export function readNumber(literal: string): number {
  const lower = literal.toLowerCase();
  if (lower === 'inf') return Infinity;
  const length = parsePrometheusDuration(literal);
  return length.ok ? length.value / 1000 : Number(lower.replace(/_/g, ''));
}
