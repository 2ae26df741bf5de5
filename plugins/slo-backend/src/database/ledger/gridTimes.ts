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
