const LONGEST_MS = 3_600_000;

/**
 * How long a receiver asks to be left alone, at most an hour: a page must not wait for a mistyped number. A date is read
 * against the answer's own `Date`, so that no two clocks are compared. What says nothing usable is undefined.
 *
 * @public
 */
export function readRetryAfter(headers: {
  get(name: string): string | null;
}): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1_000
    : Date.parse(text) - Date.parse(headers.get('date') ?? '');
  if (!(ms >= 0)) return undefined;
  return Math.min(LONGEST_MS, Math.ceil(ms));
}
