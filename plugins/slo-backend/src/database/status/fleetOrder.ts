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

/** Sorts a fleet; what has no value comes last in both directions, and the key decides between equals, so that pages are stable. */
export function orderFleet(
  query: Knex.QueryBuilder,
  sort: FleetSort,
  order: 'asc' | 'desc',
): Knex.QueryBuilder {
  for (const column of COLUMNS[sort]) {
    query.orderByRaw(`?? ${DIRECTIONS[order]} NULLS LAST`, [column]);
  }
  if (sort !== 'state') query.orderBy('s.state_rank');
  return query.orderBy('s.slo_ref').orderBy('s.objective_key');
}
