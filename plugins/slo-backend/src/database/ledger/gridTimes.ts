import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { selectRows } from './valueLists';

/**
 * The slots of `[:from, :to]` at which any series has a row, as a recursive query named `times`: one seek into the key for each,
 * however many series there are.
 */
export const GRID_TIMES = `
  with recursive times(at) as (
    select min(at) from ledger where at >= :from and at <= :to
    union all
    select (select min(at) from ledger where at > times.at and at <= :to)
    from times where times.at is not null
  )`;

/** The slots of `[from, to]` at which any series has a row, ascending. */
export async function readGridTimes(
  db: Knex,
  from: number,
  to: number,
): Promise<Slot[]> {
  const rows = await selectRows<{ at: Slot }>(
    db,
    `${GRID_TIMES} select at from times where at is not null order by at`,
    { from, to },
  );
  return rows.map(({ at }) => at);
}
