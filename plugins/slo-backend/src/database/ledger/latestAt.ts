import { Slot } from '@nines/backstage-plugin-slo-common';

/** The last of ascending rows at or before a slot. */
export function latestAt<Row extends { readonly at: number }>(
  rows: readonly Row[],
  slot: Slot,
): Row | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (rows[middle].at <= slot) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
