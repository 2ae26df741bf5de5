import { DateTime, IANAZone } from 'luxon';
import { Severity } from '../wire';

/** When a postmortem is due, counted from the end of its incident. @public */
export type PostmortemDue = {
  readonly days: number;
  /** Days from Monday to Friday only. */
  readonly isWorking: boolean;
};

/** 3 days, 5 working days, and a longer while for what hurt less. @public */
export const POSTMORTEM_DUE: Readonly<Record<Severity, PostmortemDue>> = {
  1: { days: 3, isWorking: false },
  2: { days: 5, isWorking: true },
  3: { days: 10, isWorking: true },
  4: { days: 20, isWorking: true },
  5: { days: 20, isWorking: true },
};

/**
 * When the postmortem of a severity is to be published, counted from an instant, at the same time of day. Working days start after the day
 * of the instant; what ends on a weekend counts as having ended on its Friday.
 *
 * @param zone - IANA name, whose weekdays count.
 * @public
 */
export function dueAtOf(
  severity: Severity,
  from: number,
  due: Readonly<Record<Severity, PostmortemDue>> = POSTMORTEM_DUE,
  zone = 'utc',
): number {
  const { days, isWorking } = due[severity];
  const known = IANAZone.isValidZone(zone) ? zone : 'utc';
  const start = DateTime.fromMillis(from, { zone: known });
  if (!isWorking) return start.plus({ days }).toMillis();
  const weeks = Math.floor(days / 5);
  let at = start.weekday > 5 ? start.minus({ days: start.weekday - 5 }) : start;
  at = at.plus({ weeks });
  for (let left = days % 5; left > 0; left -= 1) {
    at = at.plus({ days: at.weekday === 5 ? 3 : 1 });
  }
  return at.toMillis();
}
