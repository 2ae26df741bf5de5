import {
  ChangeFeed,
  Instant,
  NewChange,
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import {
  ListRunsQuery,
  RunEvent,
  RunState,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { AttestationStore } from '../reviews/AttestationStore';
import {
  NewRun,
  PinnedSource,
  RunChange,
  RunStore,
  StoredRun,
} from './RunStore';
import {
  RunEventRow,
  RunRow,
  RunSourceRow,
  alertOf,
  fromEventRow,
  toEventRow,
  toRunRow,
  toWireRun,
} from './runRows';

export type DatabaseRunStoreOptions = {
  readonly database: Knex;
  readonly changes: ChangeFeed;
  readonly attestations: AttestationStore;
  /** How a run stands after its events. */
  readonly fold: (run: StoredRun) => RunState;
  /** What siblings are told of an event. */
  readonly tell: (run: StoredRun, event: RunEvent) => NewChange;
};

/**
 * {@link RunStore} in SQLite or PostgreSQL. Whoever appends writes the row of the run first, which is locked until the transaction
 * ends: events are numbered in the order in which they are committed, without gaps.
 */
export class DatabaseRunStore implements RunStore {
  readonly #options: DatabaseRunStoreOptions;

  constructor(options: DatabaseRunStoreOptions) {
    this.#options = options;
  }

  async start(run: NewRun, at: Instant): Promise<StoredRun> {
    const event: RunEvent = {
      sequence: 1,
      at: new Date(at).toISOString(),
      by: run.startedBy,
      type: 'started',
    };
    const started: StoredRun = { ...run, events: [event] };
    await this.#options.database.transaction(async tx => {
      await keepSource(tx, run.source);
      const row = toRunRow(started, this.#options.fold(started));
      await tx<RunRow>('runbook_runs').insert(row);
      await this.#append(tx, started, { event });
    });
    return started;
  }

  async find(id: string): Promise<StoredRun | undefined> {
    return readRun(this.#options.database, id);
  }

  async change(
    id: string,
    decide: (run: StoredRun) => RunChange | undefined,
    at: Instant,
  ): Promise<StoredRun | undefined> {
    const { database, fold } = this.#options;
    return database.transaction(async tx => {
      const runs = tx<RunRow>('runbook_runs').where({ id });
      const locked = await runs.clone().update({ id });
      const run = locked === 1 ? await readRun(tx, id) : undefined;
      const change = run && decide(run);
      if (!run || !change) return run;
      const sequence = (run.events.at(-1)?.sequence ?? 0) + 1;
      const event = {
        ...change.event,
        sequence,
        at: new Date(at).toISOString(),
      };
      const changed: StoredRun = {
        ...run,
        source: change.source ?? run.source,
        events: [...run.events, event],
      };
      if (change.source) await keepSource(tx, change.source);
      await runs.clone().update(toRunRow(changed, fold(changed)));
      await this.#append(tx, changed, change);
      return changed;
    });
  }

  async list(query: ListRunsQuery & { readonly readable: ReadableEntities }) {
    const { readable, offset, limit } = query;
    const matching = () =>
      ['entity_ref', 'docs_ref'].reduce(
        (rows, column) =>
          onlyReadable(this.#options.database, rows, { column, readable }),
        this.#filtered(query),
      );
    const [{ total }] = await matching().count({ total: '*' });
    const rows: RunRow[] = await matching()
      .select('*')
      .orderBy([
        { column: 'state', order: 'desc' },
        { column: 'started_at', order: 'desc' },
        { column: 'id' },
      ])
      .offset(offset)
      .limit(limit);
    return { items: rows.map(toWireRun), total: Number(total) };
  }

  #filtered({ runbook, entity, occurrence, state }: ListRunsQuery) {
    const filters: Partial<RunRow> = {
      ...(runbook !== undefined && { runbook_ref: runbook }),
      ...(entity !== undefined && { entity_ref: entity }),
      ...(occurrence !== undefined && { occurrence }),
      ...(state !== undefined && { state }),
    };
    return this.#options.database('runbook_runs').where(filters);
  }

  /** The last event of a run, with all that belongs together with it; the feed comes last, since others wait for it. */
  async #append(tx: Knex.Transaction, run: StoredRun, change: RunChange) {
    const { changes, attestations, tell } = this.#options;
    const event = run.events[run.events.length - 1];
    await tx<RunEventRow>('run_events').insert(
      toEventRow(run.id, event, change.source?.hash),
    );
    if (change.attestation) await attestations.add(change.attestation, tx);
    const at = Date.parse(event.at) as Instant;
    await changes.append(tx, [tell(run, event)], at);
  }
}

async function keepSource(tx: Knex, source: PinnedSource): Promise<void> {
  const { hash, text } = source;
  await tx<RunSourceRow>('run_sources')
    .insert({ hash, text })
    .onConflict('hash')
    .ignore();
}

async function readRun(db: Knex, id: string): Promise<StoredRun | undefined> {
  const row = await db<RunRow>('runbook_runs').where({ id }).first();
  if (!row) return undefined;
  const hash = row.source_hash;
  const source = await db<RunSourceRow>('run_sources').where({ hash }).first();
  const events = await db<RunEventRow>('run_events')
    .where({ run_id: id })
    .orderBy('sequence');
  return {
    id,
    runbookRef: row.runbook_ref,
    docsRef: row.docs_ref,
    entityRef: row.entity_ref,
    title: row.title,
    alert: alertOf(row),
    source: { hash, text: source?.text ?? '' },
    startedBy: row.started_by,
    events: events.map(fromEventRow),
  };
}
