import { Knex } from 'knex';
import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import { visibleObjectives } from './fleetFilters';
import { RollUpScope } from './StatusStore';

/** Queries over what is rolled up, as far as the caller may read it. */
export function rollUpContained(
  db: Knex,
  scope: RollUpScope,
  readable: ReadableEntities,
) {
  const contained = () => inScope(db, scope);
  const objectives = () =>
    visibleObjectives(db, readable).whereIn(
      's.entity_ref',
      contained().select('entity_ref'),
    );
  return {
    objectives,
    countEntities: async () => {
      const query = onlyReadable(db, contained(), {
        column: 'entity_ref',
        readable,
      });
      return countOf(query.countDistinct({ count: 'entity_ref' }));
    },
    countEntitiesWithSlos: async () =>
      countOf(objectives().countDistinct({ count: 's.entity_ref' })),
  };
}

function inScope(db: Knex, scope: RollUpScope): Knex.QueryBuilder {
  if (scope.kind === 'containedIn')
    return db('entity_parents').where({ ancestor_ref: scope.ref });
  const above = db('entity_parents')
    .whereIn('entity_ref', scope.refs)
    .select('ancestor_ref');
  return db('catalog_entities').where(owned =>
    owned.whereIn('owner', scope.refs).orWhereIn('owner', above),
  );
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query;
  return Number(row.count);
}
