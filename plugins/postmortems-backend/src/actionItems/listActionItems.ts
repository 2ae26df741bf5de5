import {
  ACTION_STATUSES,
  ActionStatus,
  ListActionItemsQuery,
  ListActionItemsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { VisibleItems } from '../access';
import { applyItemFilters } from './applyItemFilters';
import { orderItems } from './orderItems';

export type ItemListOptions = {
  readonly visible: VisibleItems;
  readonly now: Instant;
};

export type ItemIdPage = Pick<
  ListActionItemsResponse,
  'totalItems' | 'counts'
> & { readonly ids: readonly string[] };

type CountRow = {
  status: ActionStatus;
  items: number | string;
  overdue: number | string;
};

/**
 * A page of items by their ids: what may be seen is narrowed down first, then filtered, counted and cut. Sorting looks at narrow rows;
 * texts are fetched for the page alone.
 */
export async function listActionItems(
  db: Knex,
  query: ListActionItemsQuery,
  options: ItemListOptions,
): Promise<ItemIdPage> {
  const [rows, ids] = await Promise.all([
    countItems(db, query, options),
    findItemIds(db, query, options),
  ]);
  const { status: statuses, overdue } = query;
  const wanted = rows.filter(
    ({ status }) => !statuses || statuses.includes(status),
  );
  const sum = (counted: readonly CountRow[], of: 'items' | 'overdue') =>
    counted.reduce((total, row) => total + Number(row[of]), 0);
  const ofStatus = (status: ActionStatus) =>
    sum(
      rows.filter(row => row.status === status),
      'items',
    );
  const [open, in_progress, done, verified, wont_do] =
    ACTION_STATUSES.map(ofStatus);
  const totalItems = sum(wanted, overdue ? 'overdue' : 'items');
  return {
    totalItems,
    counts: {
      ...{ open, in_progress, done, verified, wont_do },
      overdue: sum(rows, 'overdue'),
    },
    ids,
  };
}

/** By status, with those that are overdue. */
async function countItems(
  db: Knex,
  query: ListActionItemsQuery,
  options: ItemListOptions,
): Promise<CountRow[]> {
  return matching(db, query, options)
    .groupBy('a.status')
    .select('a.status')
    .count({ items: '*' })
    .select(
      db.raw('SUM(CASE WHEN a.open_due_at <= ? THEN 1 ELSE 0 END) AS overdue', [
        options.now,
      ]),
    );
}

/** Ids of the page. */
export async function findItemIds(
  db: Knex,
  query: ListActionItemsQuery,
  options: ItemListOptions,
): Promise<string[]> {
  const { status, overdue, offset, limit } = query;
  const rows = matching(db, query, options);
  if (status) rows.whereIn('a.status', status);
  if (overdue) rows.where('a.open_due_at', '<=', options.now);
  orderItems(db, rows, { ...query, now: options.now });
  const found: { id: string }[] = await rows
    .offset(offset)
    .limit(limit)
    .select('a.id');
  return found.map(({ id }) => id);
}

/** All but `status` and `overdue`, which counts do not mind. */
function matching(
  db: Knex,
  query: ListActionItemsQuery,
  { visible }: ItemListOptions,
): Knex.QueryBuilder {
  const rows = db('action_items as a');
  visible.apply(rows, { table: 'a' });
  const { principal } = visible.postmortems;
  return applyItemFilters(db, rows, { query, principal });
}
