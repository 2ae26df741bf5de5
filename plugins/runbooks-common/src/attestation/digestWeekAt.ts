import { DateTime } from 'luxon';

/** When the digest of a week goes out. @public */
export type DigestTime = {
  /** From 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** IANA. */
  readonly timezone: string;
};

/** After a longer outage, the digest of the week is left out. */
const OPEN_HOURS = 24;

/**
 * Which digest is the latest at an instant, by the day on which it goes out, and whether it may still go out. Days are those of
 * its time zone.
 *
 * @public
 */
export function digestWeekAt(
  now: number,
  { weekday, hour, minute, timezone }: DigestTime,
): { readonly week: string; readonly today: string; readonly isOpen: boolean } {
  const local = DateTime.fromMillis(now, { zone: timezone });
  const day = local.startOf('week').plus({ days: weekday - 1 });
  const planned = day.set({ hour, minute });
  const last =
    planned > local ? day.minus({ weeks: 1 }).set({ hour, minute }) : planned;
  return {
    week: last.toFormat('yyyy-MM-dd'),
    today: local.toFormat('yyyy-MM-dd'),
    isOpen: local < last.plus({ hours: OPEN_HOURS }),
  };
}
