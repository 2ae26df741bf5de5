import { Knex } from 'knex';
import { ReadableEntities } from './StatusStore';

/** The refs travel as one JSON parameter: as long a list as is wanted, on both databases. */
const LISTED = {
  sqlite: 'SELECT value FROM json_each(?)',
  postgres: 'SELECT json_array_elements_text(?::json)',
};

/** Leaves out rows of entities that the caller may not read. */
export function onlyReadable(
  db: Knex,
  query: Knex.QueryBuilder,
  options: { readonly column: string; readonly readable: ReadableEntities },
): Knex.QueryBuilder {
  const { column, readable } = options;
  if (readable.kind === 'all') return query;
  const isPostgres = db.client.config.client === 'pg';
  const listed = isPostgres ? LISTED.postgres : LISTED.sqlite;
  return query.whereRaw(`?? IN (${listed})`, [column, readable.refsJson]);
}
