import { Knex } from 'knex';
import { ReadableEntities } from './ReadableEntities';

/**
 * Leaves out rows of entities that the caller may not read. The refs travel as one parameter: as long a list as is wanted, on
 * both databases.
 *
 * @public
 */
export function onlyReadable(
  db: Knex,
  query: Knex.QueryBuilder,
  options: { readonly column: string; readonly readable: ReadableEntities },
): Knex.QueryBuilder {
  const { column, readable } = options;
  if (readable.kind === 'all') return query;
  const [listed, refs] =
    db.client.config.client === 'pg'
      ? ['SELECT unnest(?::text[])', toArrayText(readable.refsJson)]
      : ['SELECT value FROM json_each(?)', readable.refsJson];
  return query.whereRaw(`?? IN (${listed})`, [column, refs]);
}

/**
 * PostgreSQL knows how long an array is, but not how long JSON is, and plans for it. A list of JSON strings is a list of array
 * elements too: both quote with backslashes; what only JSON escapes (control characters) is in no entity ref, and matches none.
 */
function toArrayText(refsJson: string): string {
  return `{${refsJson.slice(1, -1)}}`;
}
