import { createHash } from 'node:crypto';
import { Knex } from 'knex';

/** Clients of databases that do not keep statements, such as those behind a pooler that gives each one another session. */
const forgetful = new WeakSet<object>();

/** What PostgreSQL says of a statement that is not there, that was there before, and whose tables are others now. */
const NOT_KEPT = ['26000', '42P05', '0A000'];

/**
 * Reads by a statement that PostgreSQL keeps: it parses and plans it a few times for each connection, not each time. Of what is asked
 * for each alert that somebody looks at, that is more than half. A database that does not keep it is asked as ever.
 */
export async function readPrepared<Row>(
  query: Knex.QueryBuilder,
): Promise<Row[]> {
  const { client } = query;
  if (client.config.client !== 'pg' || forgetful.has(client)) {
    return await query;
  }
  const name = createHash('sha1').update(query.toSQL().sql).digest('hex');
  try {
    return await query.clone().options({ name });
  } catch (error) {
    if (!isNotKept(error)) throw error;
    forgetful.add(client);
    return await query;
  }
}

function isNotKept(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    NOT_KEPT.includes(String(error.code))
  );
}
