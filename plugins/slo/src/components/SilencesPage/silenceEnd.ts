const HOUR_MS = 3_600_000;

/** How long a silence lasts, by names that a form offers. */
export const LENGTHS = {
  '1h': HOUR_MS,
  '4h': 4 * HOUR_MS,
  '1d': 24 * HOUR_MS,
  '1w': 7 * 24 * HOUR_MS,
} as const;

export type Length = keyof typeof LENGTHS;

/** After a while, or at a time that a person typed in their own time zone. */
export type SilenceEnd = { readonly after: Length } | { readonly at: string };

/** The end in epoch milliseconds; undefined while what was typed is no time. */
export function endOf(end: SilenceEnd, now: number): number | undefined {
  if ('after' in end) return now + LENGTHS[end.after];
  const at = Date.parse(end.at);
  return Number.isNaN(at) ? undefined : at;
}
