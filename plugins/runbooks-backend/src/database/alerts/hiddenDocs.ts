import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';

/**
 * Whether what a row of `table` rests on is a runbook that the caller may not read: to them it is as if there were none. A 0 or 1 of
 * SQL.
 */
export function hiddenDocs(
  db: Knex,
  table: string,
  readable: ReadableEntities,
): Knex.Raw {
  if (readable.kind === 'all') return db.raw('0');
  const visible = onlyReadable(db, db('docs_sites as v').select('v.docs_ref'), {
    column: 'v.docs_ref',
    readable,
  });
  return db.raw(
    'case when ?? is not null and ?? not in (?) then 1 else 0 end',
    [`${table}.docs_ref`, `${table}.docs_ref`, visible],
  );
}

/** Narrows rows of entities `e` to owners and systems. */
export function ofFleet(
  query: Knex.QueryBuilder,
  { owner, system }: { owner?: readonly string[]; system?: readonly string[] },
): Knex.QueryBuilder {
  const lower = (values: readonly string[]) =>
    values.map(value => value.toLowerCase());
  if (owner) query.whereIn('e.owner', lower(owner));
  if (system) query.whereIn('e.system', lower(system));
  return query;
}
