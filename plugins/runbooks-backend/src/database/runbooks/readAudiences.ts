import { Knex } from 'knex';
import { Audience } from './toWireRunbook';

export type AudienceRow = {
  runbook_ref: string;
  entity_ref: string;
  kind: string | null;
  system: string | null;
};

/** Whom each of some runbooks is for. */
export async function readAudiences(
  db: Knex,
  refs: readonly string[],
): Promise<(runbookRef: string) => Audience> {
  const rows: AudienceRow[] = await audienceRows(db).whereIn(
    'x.runbook_ref',
    refs,
  );
  return runbookRef =>
    toAudience(rows.filter(row => row.runbook_ref === runbookRef));
}

/** Entities `x` of runbooks. */
export function audienceRows(db: Knex): Knex.QueryBuilder {
  return db('runbook_entities as x')
    .leftJoin('catalog_entities as e', 'e.entity_ref', 'x.entity_ref')
    .orderBy('x.entity_ref')
    .select('x.runbook_ref', 'x.entity_ref', 'e.kind', 'e.system');
}

/** Of the rows of one runbook. */
export function toAudience(rows: readonly AudienceRow[]): Audience {
  const systems = rows.flatMap(({ kind, entity_ref, system }) =>
    kind === 'system' ? entity_ref : system ?? [],
  );
  return {
    entityRefs: rows.map(row => row.entity_ref),
    systems: [...new Set(systems)],
  };
}
