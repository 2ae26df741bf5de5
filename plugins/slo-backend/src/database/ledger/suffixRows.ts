import { NO_SUMS } from '@nines/backstage-plugin-slo-common';
import { LedgerRow } from './tables';

/**
 * What late events add to each row at or after them: for each series, from its first event on, one row for each of the times
 * that holds all events up to there. Walked once, side by side: a month of minutes that comes late is forty thousand events at
 * two thousand times.
 *
 * @param events - in any order; several of one series at one slot add up
 * @param times - ascending
 */
export function suffixRows(
  events: readonly LedgerRow[],
  times: readonly number[],
): LedgerRow[] {
  const bySeries = new Map<number, LedgerRow[]>();
  for (const event of events) {
    const known = bySeries.get(event.objective_id);
    if (known) known.push(event);
    else bySeries.set(event.objective_id, [event]);
  }
  return [...bySeries.values()].flatMap(own => addUp(own, times));
}

function addUp(
  events: readonly LedgerRow[],
  times: readonly number[],
): LedgerRow[] {
  const ascending = [...events].sort((a, b) => a.at - b.at);
  const rows: LedgerRow[] = [];
  let { good, total, covered } = NO_SUMS;
  let next = 0;
  for (const at of times) {
    for (; next < ascending.length && ascending[next].at <= at; next += 1) {
      good += ascending[next].good;
      total += ascending[next].total;
      covered += ascending[next].covered;
    }
    if (next === 0) continue;
    const objectiveId = events[0].objective_id;
    rows.push({ at, objective_id: objectiveId, good, total, covered });
  }
  return rows;
}
