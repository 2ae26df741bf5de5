import { Instant } from '@nines/backstage-plugin-nines-node';

/** The day of an instant, in UTC: `2026-11-01`. */
export function today(now: Instant): string {
  return new Date(now).toISOString().slice(0, 10);
}
