import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import {
  AddEventRequest,
  ChangeEventRequest,
  EventKind,
  ListTimelineQuery,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { isId } from '../access/registerResources';
import {
  NewTimelineEvent,
  TimelineRow,
  fromTimelineRow,
  toTimelineRow,
} from './timelineRows';
import { toChangedColumns } from './toChangedColumns';

/** Rows that one statement writes: well below the number of parameters that SQLite takes. */
const CHUNK = 200;

/** Columns that a source says; the others are a person's. */
const SAID_BY_SOURCE = [
  'at',
  'at_json',
  'end_at_json',
  'kind',
  'text',
  'actor_json',
  'evidence_url',
  'details_json',
] as const;

/** Whether a source says something else than before. */
const IS_DIFFERENT = SAID_BY_SOURCE.filter(column => column !== 'at')
  .map(
    column =>
      `COALESCE(timeline_events.${column}, '') <> COALESCE(excluded.${column}, '')`,
  )
  .join(' OR ');

/** Events of a timeline that are read at once, where all are wanted. */
const MOST_EVENTS = 20_000;

/** What of a timeline is wanted. */
export type TimelineQuery = {
  /** Hidden events too. */
  readonly hidden?: 'true';
  /** Without events about entities that the reader may not read; all where absent. */
  readonly readable?: ReadableEntities;
  /** Of these kinds; all where absent. */
  readonly kinds?: readonly EventKind[];
};

export type TimelinePage = {
  readonly items: WireTimelineEvent[];
  readonly totalItems: number;
};

/**
 * The timelines of incidents and postmortems, sorted by (at, order of source, id), unknown times last. An event of a source is there
 * once, however often it is imported; what a person edited or hid stays as the person left it. Nothing is ever deleted.
 */
export class TimelineStore {
  readonly #db: Knex;

  constructor(database: Knex) {
    this.#db = database;
  }

  async list(
    recordId: string,
    query: TimelineQuery & Pick<ListTimelineQuery, 'offset' | 'limit'>,
    tx: Knex = this.#db,
  ): Promise<TimelinePage> {
    const rows = await this.#sorted(tx, recordId, query)
      .select('*')
      .offset(query.offset)
      .limit(query.limit);
    const [{ total }] = await this.#matching(tx, recordId, query).count({
      total: '*',
    });
    return { items: rows.map(fromTimelineRow), totalItems: Number(total) };
  }

  /** All that is shown, or also what is hidden; for drafting and exports. */
  async all(
    recordId: string,
    query: TimelineQuery = {},
    tx: Knex = this.#db,
  ): Promise<WireTimelineEvent[]> {
    const rows = await this.#sorted(tx, recordId, query)
      .select('*')
      .limit(MOST_EVENTS);
    return rows.map(fromTimelineRow);
  }

  /** @throws NotFoundError, also for what is about an entity that may not be read */
  async get(
    recordId: string,
    id: string,
    options: { readonly tx?: Knex; readonly readable?: ReadableEntities } = {},
  ): Promise<WireTimelineEvent> {
    const { tx = this.#db, readable } = options;
    const row = isId(id)
      ? await this.#matching(tx, recordId, { hidden: 'true', readable })
          .where({ id })
          .first()
      : undefined;
    if (!row) throw new NotFoundError(`No event '${id}' in this timeline`);
    return fromTimelineRow(row);
  }

  /** Adds what a person says; said twice with one key, it is there once. */
  async add(
    tx: Knex.Transaction,
    recordId: string,
    request: AddEventRequest,
  ): Promise<{ readonly event: WireTimelineEvent; readonly isNew: boolean }> {
    const { key = randomUUID(), ...event } = request;
    const identity = { source: 'manual' as const, sourceId: key };
    const row = toTimelineRow(recordId, { ...event, ...identity });
    const inserted = await tx<TimelineRow>('timeline_events')
      .insert(row)
      .onConflict(['record_id', 'source', 'source_id'])
      .ignore()
      .returning('id');
    const found = await tx<TimelineRow>('timeline_events')
      .where({ record_id: recordId, source: 'manual', source_id: key })
      .first();
    return { event: fromTimelineRow(found ?? row), isNew: inserted.length > 0 };
  }

  /** @throws NotFoundError, ConflictError where another change came first */
  async change(
    tx: Knex.Transaction,
    recordId: string,
    id: string,
    { version, changes }: ChangeEventRequest,
  ): Promise<{
    readonly before: WireTimelineEvent;
    readonly after: WireTimelineEvent;
  }> {
    const before = await this.get(recordId, id, { tx });
    const written = await tx<TimelineRow>('timeline_events')
      .where({ record_id: recordId, id, version })
      .update({ ...toChangedColumns(changes), version: version + 1 });
    const after = await this.get(recordId, id, { tx });
    if (written !== 1) {
      throw new ConflictError(
        `The event is at version ${after.version}, you saw ${version}: somebody changed it. Load the timeline again and repeat what is still needed`,
      );
    }
    return { before, after };
  }

  /**
   * Takes what sources say: new events are added, known ones are brought up to date unless a person edited or hid them. Twice is as
   * good as once.
   */
  async upsertFromSources(
    tx: Knex.Transaction,
    recordId: string,
    events: readonly NewTimelineEvent[],
  ): Promise<void> {
    const rows = [
      ...new Map(
        events.map(event => [
          JSON.stringify([event.source, event.sourceId]),
          toTimelineRow(recordId, event),
        ]),
      ).values(),
    ];
    for (let start = 0; start < rows.length; start += CHUNK) {
      await tx<TimelineRow>('timeline_events')
        .insert(rows.slice(start, start + CHUNK))
        .onConflict(['record_id', 'source', 'source_id'])
        .merge({ ...saidBySource(tx), version: next(tx) })
        .whereRaw(`timeline_events.edited = ? AND timeline_events.hidden = ?`, [
          false,
          false,
        ])
        .whereRaw(`(${IS_DIFFERENT})`);
    }
  }

  /** Gives one record what the timelines of others show: drafting, and taking it anew. Edits that were made there go along. */
  async copyInto(
    tx: Knex.Transaction,
    fromRecordIds: readonly string[],
    toRecordId: string,
  ): Promise<void> {
    for (const recordId of fromRecordIds) {
      const rows = await tx<TimelineRow>('timeline_events')
        .where({ record_id: recordId, hidden: false })
        .select('*');
      const events = rows.map(row => ({
        ...toNew(fromTimelineRow(row)),
        sourceId: row.source_id,
        ...(row.entity_ref !== null && { entityRef: row.entity_ref }),
      }));
      await this.upsertFromSources(tx, toRecordId, events);
    }
  }

  #matching(
    tx: Knex,
    recordId: string,
    { hidden, readable, kinds }: TimelineQuery,
  ) {
    const rows = tx<TimelineRow>('timeline_events').where({
      record_id: recordId,
    });
    if (!hidden) rows.where({ hidden: false });
    if (kinds) rows.whereIn('kind', [...kinds]);
    if (readable?.kind === 'some') {
      rows.where(where => {
        where.whereNull('entity_ref').orWhere(about => {
          onlyReadable(tx, about, { column: 'entity_ref', readable });
        });
      });
    }
    return rows;
  }

  #sorted(tx: Knex, recordId: string, query: TimelineQuery) {
    return this.#matching(tx, recordId, query).orderByRaw(
      'at ASC NULLS LAST, source_order, id',
    );
  }
}

function saidBySource(tx: Knex): Record<string, Knex.Raw> {
  return Object.fromEntries(
    SAID_BY_SOURCE.map(column => [column, tx.raw(`excluded.${column}`)]),
  );
}

function next(tx: Knex): Knex.Raw {
  return tx.raw('timeline_events.version + 1');
}

function toNew(event: WireTimelineEvent): Omit<NewTimelineEvent, 'sourceId'> {
  const { at, endAt, kind, text, actor, source, evidenceUrl, details } = event;
  return {
    ...{ at, endAt, kind, text, actor, source },
    ...{ pinned: event.pinned, visibility: event.visibility },
    ...(evidenceUrl !== undefined && { evidenceUrl }),
    ...(details && { details: details as NewTimelineEvent['details'] }),
  };
}
