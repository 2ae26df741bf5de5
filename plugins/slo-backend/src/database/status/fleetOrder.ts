import { Knex } from 'knex';
import { FLEET_SORTS } from '@nines/backstage-plugin-slo-common';

type FleetSort = (typeof FLEET_SORTS)[number];

const COLUMNS: Readonly<Record<FleetSort, readonly string[]>> = {
  state: ['s.state_rank', 's.left_share'],
  left: ['s.left_share'],
  exhaustion: ['s.exhausted_at'],
  title: ['s.title'],
  owner: ['e.owner'],
  system: ['e.system'],
};

const DIRECTIONS = { asc: 'ASC', desc: 'DESC' } as const;

/** What rows are sorted by, the key aside. */
export function sortColumns(sort: FleetSort): readonly string[] {
  return COLUMNS[sort];
}

/**
 * Sorts a fleet; what has no value comes last in both directions, and the key decides between equals, so that pages are stable.
 *
 * @param table - where all columns are; without it each is where the store keeps it: `s` or `e`
 */
export function orderFleet(
  query: Knex.QueryBuilder,
  sort: FleetSort,
  order: 'asc' | 'desc',
  table?: string,
): Knex.QueryBuilder {
  for (const column of COLUMNS[sort]) {
    const place = table ? column.replace(/^[se]\./, `${table}.`) : column;
    query.orderByRaw(`?? ${DIRECTIONS[order]} NULLS LAST`, [place]);
  }
  if (sort !== 'state') query.orderBy('s.state_rank');
  return query.orderBy('s.slo_ref').orderBy('s.objective_key');
}
