import {
  MatchPlace,
  matchesName,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { readPrepared } from '../readPrepared';
import { NameKind, NameRow } from '../rows';
import { CandidateQuery } from './MatchReader';

/** Runbooks that one alert is compared with. */
export const MOST_CANDIDATES = 200;

/** Names of one docs that are patterns, and looked through. */
const MOST_NAMES = 10_000;

/**
 * Runbooks that are near and carry a name that the alert is found by, and those whose source it gives the address of. Names are
 * looked up in an index; patterns are few, and compared one by one.
 */
export async function findRefs(
  db: Knex,
  query: CandidateQuery,
  place: MatchPlace,
): Promise<string[]> {
  const wanted = wantedNames(query);
  const rows = await readPrepared<NameRow>(
    db
      .unionAll([
        ...nearNames(db, place, [...new Set(wanted.map(([, name]) => name))]),
        ...sourcesOf(db, query.given?.sourceKey),
      ])
      .limit(MOST_NAMES),
  );
  const found = rows.filter(row => {
    if (row.kind === 'source') return true;
    if (row.is_pattern) return matchesName(row.name, query.name);
    return wanted.some(
      ([kind, name]) => kind === row.kind && name === row.name,
    );
  });
  const refs = found.map(row => row.runbook_ref);
  return [...new Set(refs)].slice(0, MOST_CANDIDATES);
}

function wantedNames({ name, slo, given }: CandidateQuery) {
  const alert = name.toLowerCase();
  const wanted: [NameKind, string | undefined][] = [
    ['alert', alert],
    ['file', alert],
    ['supersedes', alert],
    ['slo', slo?.toLowerCase()],
    ['path', given?.pathKey],
    ['file', given?.nameKey],
  ];
  return wanted.flatMap(([kind, text]): [NameKind, string][] =>
    text === undefined ? [] : [[kind, text]],
  );
}

const COLUMNS = ['n.runbook_ref', 'n.kind', 'n.name', 'n.is_pattern'];

/** In docs that are near, and of pages elsewhere that name an entity that is. */
function nearNames(
  db: Knex,
  { own, system, owner, shared }: MatchPlace,
  names: readonly string[],
): Knex.QueryBuilder[] {
  const near = [own, system, owner].flatMap(each => each ?? []);
  const entities = near.map(({ entityRef }) => entityRef);
  const shown = near.flatMap(({ docsRef }) => docsRef ?? []);
  const docs = [...new Set([...entities, ...shown, ...shared])];
  const inDocs = () =>
    db('runbook_names as n').whereIn('n.docs_ref', docs).select(COLUMNS);
  return [
    inDocs().whereIn('n.name', names),
    inDocs().where('n.is_pattern', true),
    // a cross join keeps SQLite from starting with all patterns of all docs
    db('runbook_entities as x')
      .crossJoin(db.raw('?? as ??', ['runbook_names', 'n']))
      .whereRaw('n.runbook_ref = x.runbook_ref')
      .whereIn('x.entity_ref', entities)
      .where('x.is_named', true)
      .where(where => {
        where.whereIn('n.name', names).orWhere('n.is_pattern', true);
      })
      .select(COLUMNS),
  ];
}

function sourcesOf(db: Knex, key: string | undefined): Knex.QueryBuilder[] {
  if (key === undefined) return [];
  const sources = db('runbook_names as n')
    .where({ 'n.name': key.slice(0, 500), 'n.kind': 'source' })
    .select(COLUMNS);
  return [sources];
}
