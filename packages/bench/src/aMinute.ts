import { LedgerSample } from '@nines/backstage-plugin-slo-backend/testUtils';
import { Slot } from '@nines/backstage-plugin-slo-common';

/** One minute of one bad event in a hundred, for series 1 to n. */
export function aMinute(
  objectives: number,
  from: Slot,
  to: Slot,
): LedgerSample[] {
  const increments = [{ slot: to, good: 99, total: 100, covered: 60 }];
  return Array.from({ length: objectives }, (_, index) => {
    return { ledgerId: index + 1, from, to, increments };
  });
}
