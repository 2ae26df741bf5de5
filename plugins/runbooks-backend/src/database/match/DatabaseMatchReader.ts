import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import {
  MatchEntity,
  MatchPlace,
  ScopedCandidate,
  matchesName,
  scopeOf,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { EntityRow, NameKind, NameRow } from '../rows';
import { CandidateQuery, MatchReader } from './MatchReader';
import { CandidateRow, toCandidate } from './toCandidate';

/** Runbooks that one alert is compared with. */
const MOST_CANDIDATES = 200;

/** {@link MatchReader} in SQLite or PostgreSQL. */
export class DatabaseMatchReader implements MatchReader {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async placeOf(
    entityRef: string,
    shared: readonly string[],
  ): Promise<MatchPlace> {
    const rows = await this.#db<EntityRow>('catalog_entities as e')
      .leftJoin(
        'catalog_entities as own',
        'own.entity_ref',
        this.#db.raw('?', [entityRef]),
      )
      .where('e.entity_ref', entityRef)
      .orWhere('e.entity_ref', this.#db.ref('own.system'))
      .orWhere('e.entity_ref', this.#db.ref('own.owner'))
      .select('e.*');
    const byRef = new Map(rows.map(row => [row.entity_ref, row]));
    const own = byRef.get(entityRef);
    const near = (ref: string | null | undefined) =>
      ref ? toMatchEntity(ref, byRef.get(ref)) : undefined;
    return {
      own: toMatchEntity(entityRef, own),
      system: near(own?.system),
      owner: near(own?.owner),
      shared,
    };
  }

  async docsOf(entityRef: string): Promise<string> {
    const row = await this.#db<EntityRow>('catalog_entities')
      .where({ entity_ref: entityRef })
      .first('docs_ref');
    return row?.docs_ref ?? entityRef;
  }

  async candidates(
    query: CandidateQuery,
    place: MatchPlace,
    readable: ReadableEntities,
  ): Promise<readonly ScopedCandidate[]> {
    const refs = await this.#refsOf(query, place);
    const page = query.given?.page?.page;
    const docsRef = query.givenDocsRef;
    if (refs.length === 0 && (page === undefined || !docsRef)) return [];
    const found: CandidateRow[] = await onlyReadable(
      this.#db,
      this.#db('runbooks as r').where(where => {
        where.whereIn('r.ref', refs);
        if (page !== undefined && docsRef) {
          where.orWhere({ 'r.docs_ref': docsRef, 'r.page_key': page });
        }
      }),
      { column: 'r.docs_ref', readable },
    )
      .orderBy('r.ref')
      .limit(MOST_CANDIDATES);
    const entities = await this.#db('runbook_entities')
      .whereIn(
        'runbook_ref',
        found.map(({ ref }) => ref),
      )
      .select('runbook_ref', 'entity_ref');
    return found.map(row => {
      const candidate = toCandidate(
        row,
        entities
          .filter(each => each.runbook_ref === row.ref)
          .map(each => each.entity_ref),
      );
      return { candidate, scope: scopeOf(candidate, place) };
    });
  }

  /** Of runbooks that are near and carry a name that the alert is found by, and of sources that it gives the address of. */
  async #refsOf(query: CandidateQuery, place: MatchPlace): Promise<string[]> {
    const { name, slo, given } = query;
    const lower = name.toLowerCase();
    const wanted: [NameKind, string | undefined][] = [
      ['alert', lower],
      ['file', lower],
      ['supersedes', lower],
      ['slo', slo?.toLowerCase()],
      ['path', given?.pathKey],
      ['file', given?.nameKey],
    ];
    const exact = wanted.filter(([, text]) => text !== undefined);
    const near: Omit<NameRow, 'docs_ref'>[] = await this.#near(place)
      .where(where => {
        where.where('n.is_pattern', true);
        where.orWhere(names => {
          names.whereIn('n.name', [
            ...new Set(exact.flatMap(([, text]) => text ?? [])),
          ]);
        });
      })
      .distinct('n.runbook_ref', 'n.kind', 'n.name', 'n.is_pattern');
    const refs = near
      .filter(row =>
        row.is_pattern
          ? matchesName(row.name, name)
          : exact.some(
              ([kind, text]) => row.kind === kind && row.name === text,
            ),
      )
      .map(row => row.runbook_ref);
    if (given?.sourceKey) {
      const sources = await this.#db<NameRow>('runbook_names')
        .where({ kind: 'source', name: given.sourceKey.slice(0, 500) })
        .select('runbook_ref');
      refs.push(...sources.map(row => row.runbook_ref));
    }
    return [...new Set(refs)].slice(0, MOST_CANDIDATES);
  }

  #near({ own, system, owner, shared }: MatchPlace): Knex.QueryBuilder {
    const entities = [own, system, owner].flatMap(each => each ?? []);
    const docs = entities.flatMap(({ docsRef }) => docsRef ?? []);
    const refs = entities.map(({ entityRef }) => entityRef);
    return this.#db('runbook_names as n').where(where => {
      where.whereIn('n.docs_ref', [...new Set([...docs, ...shared])]);
      where.orWhereIn(
        'n.runbook_ref',
        this.#db('runbook_entities')
          .whereIn('entity_ref', refs)
          .select('runbook_ref'),
      );
    });
  }
}

function toMatchEntity(entityRef: string, row?: EntityRow): MatchEntity {
  return {
    entityRef,
    ...(row?.docs_ref && { docsRef: row.docs_ref }),
    ...(row?.docs_path && { hasDocsPath: true }),
  };
}
