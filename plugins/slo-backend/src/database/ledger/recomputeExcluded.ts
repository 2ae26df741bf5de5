import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { GRID_TIMES } from './gridTimes';
import { LedgerExclusionRow, LedgerRow } from './tables';
import { selectRows } from './valueLists';
import { insertRows } from './insertRows';

/** A series, and the slot after which its rows changed. */
export type ChangedAfter = readonly [ledgerId: number, slot: Slot];

/**
 * Brings the sums of excluded events up to date with rows that changed; for a caller that holds the heads' locks. Costs one
 * small query while no exclusion reaches past the changes.
 */
export async function recomputeExcluded(
  tx: Knex.Transaction,
  changes: readonly ChangedAfter[],
): Promise<void> {
  if (changes.length === 0) return;
  let earliest = Infinity;
  for (const [, slot] of changes) earliest = Math.min(earliest, slot);
  const reached = await tx<LedgerExclusionRow>('ledger_exclusion')
    .whereNull('revoked_at')
    .andWhere('effective_to_slot', '>', earliest)
    .select('objective_id', 'effective_to_slot');
  if (reached.length === 0) return;
  const changed = new Map(changes);
  const ids = new Set<number>();
  for (const { objective_id: id, effective_to_slot: end } of reached) {
    const after = changed.get(id);
    if (after !== undefined && after < end) ids.add(id);
  }
  for (const id of ids) await recomputeSeries(tx, id, changed.get(id)!);
}

/** Recomputes one series after a slot; all of it when the slot is before its first row. */
export async function recomputeSeries(
  tx: Knex.Transaction,
  ledgerId: number,
  after: Slot,
): Promise<void> {
  const intervals = await tx<LedgerExclusionRow>('ledger_exclusion')
    .whereNull('revoked_at')
    .andWhere({ objective_id: ledgerId });
  await tx('ledger_excluded')
    .where({ objective_id: ledgerId })
    .andWhere('at', '>', after)
    .delete();
  const start = await latestExcluded(tx, ledgerId);
  const rows = await rowsFrom(tx, ledgerId, after, intervals);
  const isExcluded = (at: number) =>
    intervals.some(
      interval =>
        interval.effective_from_slot < at && at <= interval.effective_to_slot,
    );
  await insertRows(
    tx,
    'ledger_excluded',
    excludedRows(rows, isExcluded, start),
  );
}

async function latestExcluded(
  tx: Knex.Transaction,
  ledgerId: number,
): Promise<LedgerRow> {
  const row = await tx<LedgerRow>('ledger_excluded')
    .where({ objective_id: ledgerId })
    .orderBy('at', 'desc')
    .first();
  return (
    row ?? { at: 0, objective_id: ledgerId, good: 0, total: 0, covered: 0 }
  );
}

/** Rows of a series from the one at or before a slot to the end of its last interval, ascending. */
async function rowsFrom(
  tx: Knex.Transaction,
  ledgerId: number,
  after: Slot,
  intervals: readonly LedgerExclusionRow[],
): Promise<LedgerRow[]> {
  if (intervals.length === 0) return [];
  const begin = Math.min(...intervals.map(row => row.effective_from_slot));
  const to = Math.max(...intervals.map(row => row.effective_to_slot));
  return await selectRows<LedgerRow>(
    tx,
    `${GRID_TIMES}
     select l.at, l.objective_id, l.good, l.total, l.covered
     from times t join ledger l on l.at = t.at and l.objective_id = :id
     order by l.at`,
    { from: Math.min(begin, after), to, id: ledgerId },
  ).then(rows => {
    const base = rows.findIndex(({ at }) => at > after);
    return base < 0 ? [] : rows.slice(Math.max(0, base - 1));
  });
}

/** Adds up what each row inside an interval brought since the row before it. */
function excludedRows(
  rows: readonly LedgerRow[],
  isExcluded: (at: number) => boolean,
  start: LedgerRow,
): LedgerRow[] {
  let { good, total, covered } = start;
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!before || !isExcluded(row.at)) return [];
    good += row.good - before.good;
    total += row.total - before.total;
    covered += row.covered - before.covered;
    return [{ ...row, good, total, covered }];
  });
}
