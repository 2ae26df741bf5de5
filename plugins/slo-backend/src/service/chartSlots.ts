import {
  Instant,
  MINUTE_MS,
  Slot,
  slotAt,
} from '@nines/backstage-plugin-slo-common';

/** Steps that a person reads easily and that fall on the rows which thinning leaves, in minutes. */
const STEPS = [
  1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1_440, 2_880,
  7_200, 14_400, 43_200,
];

/** At most `points` slots over an interval, on a grid of round times; its two ends are always there. */
export function chartSlots(
  from: Instant,
  to: Instant,
  points: number,
): readonly Slot[] {
  const first = slotAt(from);
  const last = slotAt(to);
  const least = (last - first) / Math.max(1, points - 2);
  const step = STEPS.find(minutes => minutes >= least) ?? Math.ceil(least);
  const slots: Slot[] = [first];
  const next = (Math.floor(first / step) + 1) * step;
  for (let slot = next; slot < last; slot += step) {
    if (slots.length < points - 1) slots.push(slot as Slot);
  }
  if (last > first) slots.push(last);
  return slots;
}

/** The usual distance of slots, in seconds: rows may lie closer around alerts, and further apart where minutes are gone. */
export function usualStep(slots: readonly Slot[]): number {
  const counts = new Map<number, number>();
  slots.slice(1).forEach((slot, index) => {
    const step = slot - slots[index];
    counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ((usual?.[0] ?? 1) * MINUTE_MS) / 1000;
}
