import { Knex } from 'knex';
import { LedgerHead } from './LedgerStore';
import { LedgerRow } from './tables';
import { numbers, selectRows } from './valueLists';

/** Minutes that are read to save writing them; after a longer silence nearly all are new anyway. */
const WIDEST = 15;
/** Above this many series, their minutes are read as one range of the key. */
const MANY = 500;

/**
 * Leaves out the provisional rows that say so already, which are nearly all: reading them as one range costs a fraction of
 * sending them. Rows are given as sums since the settled row of their series.
 */
export async function dropUnchanged(
  tx: Knex.Transaction,
  heads: readonly LedgerHead[],
  rows: readonly LedgerRow[],
): Promise<readonly LedgerRow[]> {
  if (rows.length === 0) return rows;
  const settled = new Map<number, number>();
  let from = Infinity;
  let to = -Infinity;
  for (const { ledgerId, settledSlot, lastSlot } of heads) {
    settled.set(ledgerId, settledSlot);
    from = Math.min(from, settledSlot);
    to = Math.max(to, lastSlot);
  }
  if (to - from > WIDEST) return rows;

  const isMany = heads.length > MANY;
  const there = await selectRows<LedgerRow>(
    tx,
    `select at, objective_id, good, total, covered from ledger
     where at >= :from and at <= :to
       ${isMany ? '' : 'and objective_id in :ids'}`,
    { from, to, ...(!isMany && { ids: numbers(tx, settled.keys()) }) },
  );
  const known = new Map<number, Map<number, LedgerRow>>();
  for (const row of there) {
    const column = known.get(row.at);
    if (column) column.set(row.objective_id, row);
    else known.set(row.at, new Map([[row.objective_id, row]]));
  }
  return rows.filter(row => {
    const base = known
      .get(settled.get(row.objective_id)!)
      ?.get(row.objective_id);
    const old = known.get(row.at)?.get(row.objective_id);
    return (
      !base ||
      !old ||
      old.good !== base.good + row.good ||
      old.total !== base.total + row.total ||
      old.covered !== base.covered + row.covered
    );
  });
}
