/** A time of days of the calendar in UTC, `to` exclusive. */
export type Span = { readonly from: string; readonly to: string };
export type BucketSize = 'month' | 'quarter';

/** Buckets past these are joined no more: a question about centuries is a slip. */
const MOST_BUCKETS = 600;

/** Of an instant: `2026-11` or `2026-Q4`. */
export function bucketOf(at: number, size: BucketSize): string {
  const date = new Date(at);
  return nameOf(date.getUTCFullYear(), date.getUTCMonth(), size);
}

function nameOf(year: number, month: number, size: BucketSize): string {
  const start = String(year).padStart(4, '0');
  return size === 'quarter'
    ? `${start}-Q${Math.floor(month / 3) + 1}`
    : `${start}-${String(month + 1).padStart(2, '0')}`;
}

/** All buckets that a span touches, in order, with those in which nothing happened; the last 600 of more. */
export function bucketsOf({ from, to }: Span, size: BucketSize): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to) - 1];
  if (!(end >= start)) return [];
  const step = size === 'quarter' ? 3 : 1;
  const monthOf = (at: number) => {
    const date = new Date(at);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const last = Math.floor(monthOf(end) / step);
  const first = Math.max(
    Math.floor(monthOf(start) / step),
    last - MOST_BUCKETS + 1,
  );
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const months = (first + index) * step;
    return nameOf(Math.floor(months / 12), months % 12, size);
  });
}

/** The last 12 months up to and including today, where nothing else is asked. */
export function spanOf(
  query: { readonly from?: string; readonly to?: string },
  today: string,
): Span {
  const to = query.to ?? dayAfter(today);
  return { from: query.from ?? yearBefore(to), to };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** 29 February becomes 1 March. */
function yearBefore(day: string): string {
  const date = new Date(Date.parse(day));
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}
