import {
  Instant,
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { today } from '../../today';
import { ReviewDue, RunbookReader, StoredRunbook } from '../RunbookReader';
import { TextRow } from '../rows';
import {
  JOIN_COLUMNS,
  RunbookJoinRow,
  runbooksWithSites,
} from './RunbookJoinRow';
import { toReviewState } from './toWireRunbook';

/** Critical runbooks that one export takes. */
const MOST_CRITICAL = 500;

type WholeRow = RunbookJoinRow & Pick<TextRow, 'text'>;

/** {@link RunbookReader} in SQLite or PostgreSQL. */
export class DatabaseRunbookReader implements RunbookReader {
  readonly #db: Knex;
  readonly #now: () => Promise<Instant>;
  readonly #onAttested: (refs: readonly string[]) => Promise<void>;

  constructor(options: {
    readonly database: Knex;
    readonly now: () => Promise<Instant>;
    readonly onAttested: (refs: readonly string[]) => Promise<void>;
  }) {
    this.#db = options.database;
    this.#now = options.now;
    this.#onAttested = options.onAttested;
  }

  async find(ref: string): Promise<StoredRunbook | undefined> {
    const row: WholeRow | undefined = await this.#whole()
      .where('r.ref', ref)
      .first();
    if (!row) return undefined;
    const [found] = await this.#toStored([row], await this.#now());
    return found;
  }

  async listDue(until: string): Promise<readonly ReviewDue[]> {
    const rows: RunbookJoinRow[] = await runbooksWithSites(this.#db)
      .where('r.due_on', '<=', until)
      .whereNot('r.status', 'deprecated')
      .orderBy(['r.due_on', 'r.ref'])
      .select(JOIN_COLUMNS);
    return rows.map(row => ({
      ref: row.ref,
      docsRef: row.docs_ref,
      title: row.title,
      owner: row.owner ?? row.docs_owner,
      dueOn: row.due_on ?? until,
    }));
  }

  async listCritical(
    readable: ReadableEntities,
    now: Instant,
  ): Promise<readonly StoredRunbook[]> {
    const query = this.#whole()
      .where('r.criticality', 'critical')
      .orderBy(['r.sort_title', 'r.ref'])
      .limit(MOST_CRITICAL);
    const rows = await onlyReadable(this.#db, query, {
      column: 'r.docs_ref',
      readable,
    });
    return this.#toStored(rows, now);
  }

  noteAttested(refs: readonly string[]): Promise<void> {
    return this.#onAttested(refs);
  }

  #whole(): Knex.QueryBuilder {
    return runbooksWithSites(this.#db)
      .join('runbook_texts as t', 't.ref', 'r.ref')
      .select([...JOIN_COLUMNS, 't.text']);
  }

  async #toStored(
    rows: readonly WholeRow[],
    now: Instant,
  ): Promise<StoredRunbook[]> {
    const entities: { runbook_ref: string; entity_ref: string }[] =
      await this.#db('runbook_entities')
        .whereIn(
          'runbook_ref',
          rows.map(({ ref }) => ref),
        )
        .orderBy('entity_ref');
    return rows.map(row => ({
      ref: row.ref,
      docsRef: row.docs_ref,
      file: row.file,
      page: row.page,
      title: row.title,
      owner: row.owner ?? row.docs_owner,
      entityRefs: entities
        .filter(({ runbook_ref }) => runbook_ref === row.ref)
        .map(({ entity_ref }) => entity_ref),
      criticality: row.criticality,
      alerts: JSON.parse(row.details_json).alerts,
      review: toReviewState(row, today(now)),
      sourceHash: row.source_hash,
      text: row.text,
      ...(row.source_url !== null && { url: row.source_url }),
    }));
  }
}
