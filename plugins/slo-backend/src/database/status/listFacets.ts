import { Knex } from 'knex';
import { ListSlosResponse } from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { visibleObjectives } from './fleetFilters';

type Facets = ListSlosResponse['facets'];

const FACETS = ['owner', 'system', 'kind', 'tier'] as const;

/** Values of one facet; the rest would not be chosen from a list. */
const MOST_FREQUENT = 50;

type FacetRow = {
  owner: string | null;
  system: string | null;
  kind: string | null;
  tier: string | null;
  count: number | string;
};

/** Values to filter by, most frequent first, of everything the caller may read. */
export async function listFacets(
  db: Knex,
  readable: ReadableEntities,
): Promise<Facets> {
  const columns = FACETS.map(facet => `e.${facet}`);
  const rows: FacetRow[] = await visibleObjectives(db, readable)
    .groupBy(columns)
    .select(columns)
    .count({ count: '*' });
  return {
    owner: countValues(rows, 'owner'),
    system: countValues(rows, 'system'),
    kind: countValues(rows, 'kind'),
    tier: countValues(rows, 'tier'),
  };
}

function countValues(
  rows: readonly FacetRow[],
  facet: (typeof FACETS)[number],
): Facets['owner'] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[facet];
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + Number(row.count));
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_FREQUENT);
}
