import { ListAlertsQuery } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import { matchWords } from '../status/fleetFilters';

/** Occurrences with their entities, as far as the caller may read them. */
export function visibleAlerts(
  db: Knex,
  readable: ReadableEntities,
): Knex.QueryBuilder {
  const query = db('alert_occurrence as o').leftJoin(
    'catalog_entities as e',
    'e.entity_ref',
    'o.entity_ref',
  );
  return onlyReadable(db, query, { column: 'o.entity_ref', readable });
}

/** Narrows to what a query asks for, its status aside: the counts by status need them all. */
export function filterAlerts(
  query: Knex.QueryBuilder,
  filters: ListAlertsQuery,
): Knex.QueryBuilder {
  const { search, severity, kind, entity, owner, system, tier, slo, since } =
    filters;
  matchWords(query, `lower(o.alert_name || ' ' || o.slo_ref)`, search);
  if (severity) query.whereIn('o.severity', severity);
  if (kind) query.whereIn('o.kind', kind);
  if (entity) query.whereIn('o.entity_ref', lower(entity));
  if (owner) query.whereIn('e.owner', lower(owner));
  if (system) query.whereIn('e.system', lower(system));
  if (tier) query.whereIn('e.tier', tier);
  if (slo) query.whereIn('o.slo_ref', slo);
  if (since) query.where('o.fired_at', '>=', Date.parse(since));
  return query;
}

/** Open ones first, pages before tickets among them, latest first. */
export function orderAlerts(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.orderByRaw(
    `case when o.resolved_at is not null then 2
          when o.severity = 'page' then 0 else 1 end,
     o.fired_at desc, o.id`,
  );
}

function lower(values: readonly string[]): string[] {
  return values.map(value => value.toLowerCase());
}
