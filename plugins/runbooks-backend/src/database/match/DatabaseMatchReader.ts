import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import {
  MatchEntity,
  MatchPlace,
  scopeOf,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import {
  JOIN_COLUMNS,
  RunbookJoinRow,
  runbooksWithSites,
} from '../runbooks/RunbookJoinRow';
import { readPrepared } from '../readPrepared';
import { AlertRow, EntityRow } from '../rows';
import {
  AskedAlert,
  CandidateQuery,
  FoundCandidate,
  MatchReader,
  PlaceOfAlert,
} from './MatchReader';
import { MOST_CANDIDATES, findRefs } from './findRefs';
import { toCandidate } from './toCandidate';

const PLACE_COLUMNS = [
  ...['e.system', 'e.owner', 'e.docs_ref', 'e.docs_path'],
  ...['s.docs_ref as system_docs_ref', 's.docs_path as system_docs_path'],
  ...['o.docs_ref as owner_docs_ref', 'o.docs_path as owner_docs_path'],
];

/** {@link MatchReader} in SQLite or PostgreSQL. */
export class DatabaseMatchReader implements MatchReader {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async placeOf(
    entityRef: string,
    shared: readonly string[],
    asked?: AskedAlert,
  ): Promise<PlaceOfAlert> {
    const [row] = await readPrepared<PlaceRow>(
      this.#db('catalog_entities as e')
        .leftJoin('catalog_entities as s', 's.entity_ref', 'e.system')
        .leftJoin('catalog_entities as o', 'o.entity_ref', 'e.owner')
        .where('e.entity_ref', entityRef)
        .select(PLACE_COLUMNS)
        .select(asked ? [this.#givenBy(entityRef, asked).as('given')] : []),
    );
    if (!row) return { own: { entityRef }, shared };
    const { system, owner } = row;
    return {
      own: toEntity(entityRef, row.docs_ref, row.docs_path),
      ...(system && {
        system: toEntity(system, row.system_docs_ref, row.system_docs_path),
      }),
      ...(owner && {
        owner: toEntity(owner, row.owner_docs_ref, row.owner_docs_path),
      }),
      shared,
      ...(row.given && { given: row.given }),
    };
  }

  /** Part of the statement that is asked anyway. */
  #givenBy(entityRef: string, { name, readable }: AskedAlert) {
    const query = this.#db<AlertRow>('alerts')
      .where({ entity_ref: entityRef, name })
      .whereNotNull('given')
      .orderBy('rank')
      .limit(1)
      .select('given');
    const column = 'entity_ref';
    return onlyReadable(this.#db, query, { column, readable });
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
  ): Promise<readonly FoundCandidate[]> {
    const refs = await findRefs(this.#db, query, place);
    const page = query.given?.page?.page;
    const docsRef = query.givenDocsRef;
    if (refs.length === 0 && (page === undefined || !docsRef)) return [];
    const found = runbooksWithSites(this.#db).where(where => {
      where.whereIn('r.ref', refs);
      if (page !== undefined && docsRef) {
        where.orWhere({ 'r.docs_ref': docsRef, 'r.page_key': page });
      }
    });
    const rows = await readPrepared<RunbookJoinRow>(
      onlyReadable(this.#db, found, { column: 'r.docs_ref', readable })
        .orderBy('r.ref')
        .limit(MOST_CANDIDATES)
        .select(JOIN_COLUMNS),
    );
    return rows.map(row => {
      const candidate = toCandidate(row);
      return { candidate, scope: scopeOf(candidate, place), row };
    });
  }
}

type PlaceRow = Pick<
  EntityRow,
  'system' | 'owner' | 'docs_ref' | 'docs_path'
> & {
  system_docs_ref: string | null;
  system_docs_path: string | null;
  owner_docs_ref: string | null;
  owner_docs_path: string | null;
  /** Only where an alert was asked for. */
  given?: string | null;
};

function toEntity(
  entityRef: string,
  docsRef: string | null,
  docsPath: string | null,
): MatchEntity {
  return {
    entityRef,
    ...(docsRef !== null && { docsRef }),
    ...(docsPath !== null && { hasDocsPath: true }),
  };
}
