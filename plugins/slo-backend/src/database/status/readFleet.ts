import { Knex } from 'knex';
import {
  ListSlosQuery,
  SLO_STATE_KINDS,
  SloStateKind,
  StateCounts,
} from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { ENTITY_COLUMNS } from './entityColumns';
import { applyFilters, visibleObjectives } from './fleetFilters';
import { orderFleet, sortColumns } from './fleetOrder';
import { FleetJoinRow } from './tables';

type CountRow = { state: SloStateKind; count: number | string };
type PageRow = FleetJoinRow & { counts: string | Record<string, number> };

/**
 * A page of the fleet and the counts of all that matches, in one statement: what the caller may read is narrowed down once,
 * narrow rows are sorted, and only those of the page are read whole.
 */
export async function readFleet(
  db: Knex,
  query: ListSlosQuery,
  readable: ReadableEntities,
): Promise<{ rows: readonly FleetJoinRow[]; counts: StateCounts }> {
  const { state, sort, order, offset, limit } = query;
  const matching = () => applyFilters(visibleObjectives(db, readable), query);
  const page = db('matching as s').offset(offset).limit(limit);
  if (state) page.whereIn('s.state', state);
  const columns = ['s.slo_ref', 's.objective_key', 's.state', 's.state_rank'];
  const rows: PageRow[] = await orderFleet(
    db
      .withMaterialized(
        'matching',
        matching().select([...new Set([...columns, ...sortColumns(sort)])]),
      )
      .with('page', orderFleet(page, sort, order, 's'))
      .from('page as p')
      .join('objective_status as s', join =>
        join
          .on('s.slo_ref', 'p.slo_ref')
          .andOn('s.objective_key', 'p.objective_key'),
      )
      .leftJoin('catalog_entities as e', 'e.entity_ref', 's.entity_ref')
      .select('s.*', ENTITY_COLUMNS, db.raw(`(${countsOf(db)}) as counts`)),
    sort,
    order,
  );
  const counts =
    rows.length > 0 ? fromJson(rows[0].counts) : await countByState(matching());
  return { rows, counts };
}

/** How many objectives are in each state. */
export async function countByState(
  query: Knex.QueryBuilder,
): Promise<StateCounts> {
  const rows: CountRow[] = await query
    .groupBy('s.state')
    .select('s.state as state')
    .count({ count: '*' });
  return toCounts(rows.map(row => [row.state, Number(row.count)]));
}

function countsOf(db: Knex): string {
  const isPostgres = db.client.config.client === 'pg';
  return `select ${isPostgres ? 'json_object_agg' : 'json_group_object'}(
      counted.state, counted.number)
    from (
      select state, count(*) as number from matching group by state
    ) as counted`;
}

/** SQLite answers JSON as text. */
function fromJson(counts: PageRow['counts']): StateCounts {
  const found = typeof counts === 'string' ? JSON.parse(counts) : counts;
  return toCounts(Object.entries(found));
}

function toCounts(entries: readonly (readonly [string, unknown])[]) {
  const found = new Map(entries);
  return Object.fromEntries(
    SLO_STATE_KINDS.map(kind => [kind, Number(found.get(kind) ?? 0)]),
  ) as StateCounts;
}
