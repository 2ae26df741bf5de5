import { Instant, WindowSums } from '@nines/backstage-plugin-slo-common';
import { LedgerPoint } from '../database/ledger';

/** Two rows of one series as the window between them. */
export function toWindow(
  first: LedgerPoint,
  last: LedgerPoint,
  requestedStart: Instant,
): WindowSums {
  return {
    start: first.sums,
    end: last.sums,
    excludedStart: first.excluded,
    excludedEnd: last.excluded,
    requestedStart,
  };
}
