const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-11-01` for a person: a day of the calendar, the same in every zone. */
export function formatDay(day: string): string {
  return FORMAT.format(new Date(`${day}T00:00:00Z`));
}
