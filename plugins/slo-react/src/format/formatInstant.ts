const MINUTE: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
};

/**
 * A point in time for a person: date, minute and zone, in the reader's own zone unless one is named.
 *
 * @public
 */
export function formatInstant(
  instant: string | number,
  options?: { timeZone?: string },
): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...MINUTE, ...options });
  return format.format(new Date(instant));
}
