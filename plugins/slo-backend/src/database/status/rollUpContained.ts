import { Knex } from 'knex';
import { visibleObjectives } from './fleetFilters';
import { onlyReadable } from './onlyReadable';
import { ReadableEntities } from './StatusStore';

/** Queries over what an ancestor contains, as far as the caller may read it. */
export function rollUpContained(
  db: Knex,
  ancestorRef: string,
  readable: ReadableEntities,
) {
  const contained = () =>
    db('entity_parents').where({ ancestor_ref: ancestorRef });
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

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query;
  return Number(row.count);
}
