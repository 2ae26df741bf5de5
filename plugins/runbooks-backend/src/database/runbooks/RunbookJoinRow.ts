import { Knex } from 'knex';
import { RunbookRow, SiteRow } from '../rows';

/** A runbook with what is stored elsewhere of its docs. */
export type RunbookJoinRow = RunbookRow & {
  /** Null where the entity is not stored. */
  docs_owner: string | null;
  source_status: SiteRow['source_status'] | null;
  site_built_at: number | string | null;
  site_built_message: string | null;
};

/** Runbooks `r` with their site `s` and the entity `e` whose docs hold them. */
export function runbooksWithSites(db: Knex): Knex.QueryBuilder {
  return db('runbooks as r')
    .leftJoin('catalog_entities as e', 'e.entity_ref', 'r.docs_ref')
    .leftJoin('docs_sites as s', 's.docs_ref', 'r.docs_ref');
}

export const JOIN_COLUMNS = [
  'r.*',
  'e.owner as docs_owner',
  's.source_status',
  's.built_at as site_built_at',
  's.built_message as site_built_message',
];
