import {
  MATCH_SCOPES,
  MatchEntity,
  MatchPlace,
  MatchScope,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';

/** Narrows runbooks `r` to those of a scope and no nearer one, as `scopeOf` says. */
export function inScope(
  db: Knex,
  query: Knex.QueryBuilder,
  { place, scope }: { place: MatchPlace; scope: MatchScope },
): Knex.QueryBuilder {
  const nearer = MATCH_SCOPES.slice(0, MATCH_SCOPES.indexOf(scope));
  query.where(where => isIn(db, where, { place, scope }));
  for (const other of nearer) {
    query.whereNot(where => isIn(db, where, { place, scope: other }));
  }
  return query;
}

function isIn(
  db: Knex,
  where: Knex.QueryBuilder,
  { place, scope }: { place: MatchPlace; scope: MatchScope },
): void {
  if (scope === 'shared') {
    where.whereIn('r.docs_ref', [...place.shared]);
    return;
  }
  const entity = place[scope];
  if (entity) belongsTo(db, where, entity);
  else where.whereRaw('1 = 0');
}

function belongsTo(
  db: Knex,
  where: Knex.QueryBuilder,
  { entityRef, docsRef, hasDocsPath }: MatchEntity,
): void {
  where.whereIn(
    'r.ref',
    db('runbook_entities')
      .where({ entity_ref: entityRef })
      .select('runbook_ref'),
  );
  if (docsRef === entityRef) {
    where.orWhere('r.docs_ref', docsRef);
  } else if (docsRef && !hasDocsPath) {
    where.orWhere(all => {
      all.where('r.docs_ref', docsRef).where('r.is_for_named', false);
    });
  }
}
