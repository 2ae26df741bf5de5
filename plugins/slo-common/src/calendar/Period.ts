import { Instant, Millis } from '../units';

/**
 * A stretch of time that a budget is judged over: start inclusive, end exclusive.
 *
 * @public
 */
export type Period = { readonly start: Instant; readonly end: Instant };

/** The real length of a period: a calendar day has 23, 24 or 25 hours. */
export function periodLength(period: Period): Millis {
  return (period.end - period.start) as Millis;
}
