import { Knex } from 'knex';
import { ListSlosQuery } from '@nines/backstage-plugin-slo-common';
import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';

/** Objectives with their entities, as far as the caller may read them. */
export function visibleObjectives(
  db: Knex,
  readable: ReadableEntities,
): Knex.QueryBuilder {
  const query = db('objective_status as s').leftJoin(
    'catalog_entities as e',
    'e.entity_ref',
    's.entity_ref',
  );
  return onlyReadable(db, query, { column: 's.entity_ref', readable });
}

/** Narrows to what a query asks for, its states aside: the counts by state need them all. */
export function applyFilters(
  query: Knex.QueryBuilder,
  filters: ListSlosQuery,
): Knex.QueryBuilder {
  const { search, owner, system, kind, tier, entity } = filters;
  matchWords(query, 's.search_text', search);
  if (owner) query.whereIn('e.owner', lower(owner));
  if (system) query.whereIn('e.system', lower(system));
  if (kind) query.whereIn('e.kind', lower(kind));
  if (tier) query.whereIn('e.tier', tier);
  if (entity) query.whereIn('s.entity_ref', lower(entity));
  return query;
}

/** Narrows to rows whose lower-case text holds every word. */
export function matchWords(
  query: Knex.QueryBuilder,
  text: string,
  search: string | undefined,
): void {
  for (const word of words(search)) {
    query.whereRaw(`${text} LIKE ? ESCAPE '!'`, [`%${escape(word)}%`]);
  }
}

function words(search: string | undefined): string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

function lower(values: readonly string[]): string[] {
  return values.map(value => value.toLowerCase());
}

function escape(word: string): string {
  return word.replace(/[!%_]/g, '!$&');
}
