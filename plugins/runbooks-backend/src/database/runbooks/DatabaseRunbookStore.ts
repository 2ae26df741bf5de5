import {
  ReadableEntities,
  inBatches,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import {
  ListRunbooksQuery,
  MATCH_SCOPES,
  MatchPlace,
  MatchScope,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { readPrepared } from '../readPrepared';
import { TextRow } from '../rows';
import { flagRank } from './flags';
import { listRunbooks } from './listRunbooks';
import {
  JOIN_COLUMNS,
  RunbookJoinRow,
  runbooksWithSites,
} from './RunbookJoinRow';
import {
  AudienceRow,
  audienceRows,
  readAudiences,
  toAudience,
} from './readAudiences';
import { RunbookRead, RunbookStore } from './RunbookStore';
import { inScope } from './scopes';

/** {@link RunbookStore} in SQLite or PostgreSQL. */
export class DatabaseRunbookStore implements RunbookStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async find(
    ref: string,
    readable: ReadableEntities,
  ): Promise<RunbookJoinRow | undefined> {
    const query = runbooksWithSites(this.#db).where('r.ref', ref);
    return await onlyReadable(this.#db, query, {
      column: 'r.docs_ref',
      readable,
    }).first(JOIN_COLUMNS);
  }

  async textOf(ref: string): Promise<TextRow | undefined> {
    return await this.#db<TextRow>('runbook_texts').where({ ref }).first();
  }

  async sectionsOf(refs: readonly string[]) {
    const found = new Map<string, string>();
    for (const batch of inBatches(refs)) {
      const rows = await this.#db<TextRow>('runbook_texts')
        .whereIn('ref', batch)
        .select('ref', 'sections_json');
      for (const row of rows) found.set(row.ref, row.sections_json);
    }
    return found;
  }

  async readBeside(ref: string) {
    const rows = await readPrepared<
      AudienceRow & Pick<TextRow, 'sections_json'>
    >(
      audienceRows(this.#db)
        .join('runbook_texts as t', 't.ref', 'x.runbook_ref')
        .where('x.runbook_ref', ref)
        .select('t.sections_json'),
    );
    return {
      sections: rows[0]?.sections_json ?? '[]',
      audience: toAudience(rows),
    };
  }

  audiencesOf(refs: readonly string[]) {
    return readAudiences(this.#db, refs);
  }

  list(query: ListRunbooksQuery, read: RunbookRead) {
    return listRunbooks(this.#db, query, read);
  }

  async listNear(
    place: MatchPlace,
    options: RunbookRead & { readonly limit: number },
  ) {
    const { readable, today, limit } = options;
    const found: { row: RunbookJoinRow; scope: MatchScope }[] = [];
    for (const scope of MATCH_SCOPES) {
      if (found.length >= limit) break;
      const query = inScope(this.#db, runbooksWithSites(this.#db), {
        ...{ place, scope },
      });
      const rows: RunbookJoinRow[] = await onlyReadable(this.#db, query, {
        column: 'r.docs_ref',
        readable,
      })
        .orderByRaw('?', [flagRank(this.#db, today)])
        .orderBy(['r.sort_title', 'r.ref'])
        .limit(limit - found.length)
        .select(JOIN_COLUMNS);
      found.push(...rows.map(row => ({ row, scope })));
    }
    return found;
  }

  async count() {
    const count = async (table: string) => {
      const row = await this.#db(table).count({ count: '*' }).first();
      return Number(row?.count ?? 0);
    };
    return {
      runbooks: await count('runbooks'),
      sites: await count('docs_sites'),
    };
  }
}
