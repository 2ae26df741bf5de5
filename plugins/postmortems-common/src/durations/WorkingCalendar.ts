import { DateTime, IANAZone } from 'luxon';

/** When people work, for the second figure of a duration. Its name is shown beside the figure. @public */
export type WorkingCalendar = {
  readonly name: string;
  /** IANA. */
  readonly zone: string;
  /** Per weekday, from 1 for Monday to 7 for Sunday: `HH:mm` to `HH:mm` (`24:00` ends the day), apart and in order. */
  readonly hours: Readonly<
    Partial<Record<number, readonly { from: string; to: string }[]>>
  >;
  /** Days on which nobody works, `2026-12-25`. */
  readonly holidays?: readonly string[];
};

/**
 * Seconds between two instants that lie in working hours. Zero where the end is not after the start, undefined where the zone is not
 * known. Whole weeks are counted at once and holidays are taken off: a span of centuries costs no more than one of weeks.
 *
 * @public
 */
export function workingSeconds(
  from: number,
  to: number,
  calendar: WorkingCalendar,
): number | undefined {
  if (!IANAZone.isValidZone(calendar.zone)) return undefined;
  if (to <= from) return 0;
  const span = { from, to, calendar };
  const zone = calendar.zone;
  const end = DateTime.fromMillis(to, { zone });
  let day = DateTime.fromMillis(from, { zone }).startOf('day');
  let total = 0;
  while (day.toMillis() < to) {
    total += secondsOf(day, span);
    day = day.plus({ days: 1 }).startOf('day');
    const weeks = Math.floor(end.diff(day, 'weeks').weeks) - 1;
    if (weeks > 0) {
      total += weeks * weekSeconds(calendar);
      day = day.plus({ weeks }).startOf('day');
    }
  }
  const off = [...new Set(calendar.holidays ?? [])].map(holiday =>
    secondsOf(DateTime.fromISO(holiday, { zone }), span),
  );
  return Math.round(total - off.reduce((sum, seconds) => sum + seconds, 0));
}

function secondsOf(
  day: DateTime,
  {
    from,
    to,
    calendar,
  }: { from: number; to: number; calendar: WorkingCalendar },
): number {
  const spans = calendar.hours[day.weekday] ?? [];
  return spans.reduce((sum, span) => {
    const start = Math.max(from, timeOf(day, span.from));
    const end = Math.min(to, timeOf(day, span.to));
    return sum + Math.max(0, end - start) / 1_000;
  }, 0);
}

function timeOf(day: DateTime, text: string): number {
  const [hour, minute] = text.split(':').map(Number);
  return hour === 24
    ? day.plus({ days: 1 }).startOf('day').toMillis()
    : day.set({ hour, minute }).toMillis();
}

/** By the clock: days on which it is changed are as long as others. */
function weekSeconds({ hours }: WorkingCalendar): number {
  const minutes = (text: string) => {
    const [hour, minute] = text.split(':').map(Number);
    return hour * 60 + minute;
  };
  return Object.values(hours)
    .flatMap(spans => spans ?? [])
    .reduce((sum, { from, to }) => sum + (minutes(to) - minutes(from)) * 60, 0);
}
