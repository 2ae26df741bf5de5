import { ListActionItemsQuery } from '@nines/backstage-plugin-postmortems-common';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';

/** Later than any day that is due. */
const NEVER = '9223372036854775000';

/** Open ones, then those that still have to be verified, then those that are finished. */
const PROGRESS = `CASE WHEN a.status IN ('open', 'in_progress') THEN 0 WHEN a.status = 'done' THEN 1 ELSE 2 END`;

const DUE = `COALESCE(a.due_at, ${NEVER})`;

/** Sorts a statement on `action_items as a`; equal ones by their numbers, so that pages fit together. */
export function orderItems(
  db: Knex,
  rows: Knex.QueryBuilder,
  options: Pick<ListActionItemsQuery, 'sort' | 'order'> & {
    readonly now: Instant;
  },
): Knex.QueryBuilder {
  const { sort, order, now } = options;
  const direction = (order ?? defaultOrder(sort)) === 'desc' ? 'DESC' : 'ASC';
  const by = (columns: readonly string[]) =>
    rows.orderByRaw(
      [...columns, 'a.number'].map(each => `${each} ${direction}`).join(', '),
    );
  switch (sort) {
    case 'due':
      return by([DUE]);
    case 'priority':
      return by(['a.priority', DUE]);
    case 'created':
      return by(['a.created_at']);
    case 'title':
      return by(['LOWER(a.title)']);
    case 'owner':
      return by([`COALESCE(a.owner_ref, '~')`, DUE]);
    default: {
      const overdue = db.raw(`CASE WHEN a.open_due_at <= ? THEN 0 ELSE 1 END`, [
        now,
      ]);
      return rows.orderByRaw(
        ['?', PROGRESS, DUE, 'a.priority', 'a.number']
          .map(each => `${each} ${direction}`)
          .join(', '),
        [overdue],
      );
    }
  }
}

function defaultOrder(sort: ListActionItemsQuery['sort']): 'asc' | 'desc' {
  return sort === 'created' ? 'desc' : 'asc';
}
