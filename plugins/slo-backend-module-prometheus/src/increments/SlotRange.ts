import { MINUTE_MS, Millis, Slot } from '@nines/backstage-plugin-slo-common';

export const DAY_MS = 86_400_000 as Millis;

/** The slots after `from`, up to and including `to`. */
export type SlotRange = { readonly from: Slot; readonly to: Slot };

export function slotCount({ from, to }: SlotRange): number {
  return to - from;
}

/** Position of the slot that contains a time; below 0 or past the end when it is outside of the range. */
export function slotIndex({ from }: SlotRange, time: number): number {
  return Math.ceil(time / MINUTE_MS) - from - 1;
}
