import { UsageError } from './UsageError';

/** A day of the calendar as a person gives it; today, in UTC, where none is given. */
export function readDay(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  const day = Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
  if (day === text) return day;
  throw new UsageError(`"${text}" is no day; write it as "2026-12-24".`);
}
