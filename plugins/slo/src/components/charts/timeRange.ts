/** A part of time, in epoch milliseconds. */
export type TimeRange = { readonly from: number; readonly to: number };

/** Below this there is nothing to see: the ledger keeps minutes. */
const SHORTEST_MS = 10 * 60_000;
const LONGEST_MS = 400 * 86_400_000;

/** The range made longer or shorter around its middle, between ten minutes and 400 days. */
export function scaleRange({ from, to }: TimeRange, factor: number): TimeRange {
  const middle = (from + to) / 2;
  const wanted = (to - from) * factor;
  const length = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, wanted));
  return { from: middle - length / 2, to: middle + length / 2 };
}

/** The range moved by a share of its own length; below 0 is earlier. */
export function moveRange({ from, to }: TimeRange, share: number): TimeRange {
  const distance = (to - from) * share;
  return { from: from + distance, to: to + distance };
}

/** The last part of a range. */
export function lastOf({ to }: TimeRange, length: number): TimeRange {
  return { from: to - length, to };
}

/** The range between two instants in either order; nothing where it is too short to see. */
export function rangeBetween(a: number, b: number): TimeRange | undefined {
  const range = { from: Math.min(a, b), to: Math.max(a, b) };
  return range.to - range.from >= SHORTEST_MS ? range : undefined;
}
