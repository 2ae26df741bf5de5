import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';

/** A sibling whose feed is read. */
export type FeedName = 'slo' | 'runbooks';

export type FeedCursor = {
  /** Where to go on; undefined at the beginning. */
  readonly next: string | undefined;
  readonly status: 'ok' | 'failing' | 'absent';
  readonly message?: string;
  readonly readAt: number | null;
};

type CursorRow = {
  source: string;
  next: string | null;
  status: string;
  message: string | null;
  read_at: number | string | null;
};

type SourceState = IncidentResponse['sources'][number];

/** How far the feeds of siblings were read, and how they fare. */
export class FeedCursors {
  readonly #db: Knex;

  constructor(database: Knex) {
    this.#db = database;
  }

  async get(
    source: FeedName,
    tx: Knex = this.#db,
  ): Promise<FeedCursor | undefined> {
    const row = await tx<CursorRow>('feed_cursors').where({ source }).first();
    return row && fromRow(row);
  }

  /** Goes on to the next page, if nobody did meanwhile. */
  async save(
    source: FeedName,
    cursor: FeedCursor,
    tx: Knex = this.#db,
  ): Promise<void> {
    const row: CursorRow = {
      source,
      next: cursor.next ?? null,
      status: cursor.status,
      message: cursor.message ?? null,
      read_at: cursor.readAt,
    };
    await tx<CursorRow>('feed_cursors')
      .insert(row)
      .onConflict('source')
      .merge(row);
  }

  /** Each source of timelines, for the page of an incident. */
  async sources(): Promise<readonly SourceState[]> {
    const rows = await this.#db<CursorRow>('feed_cursors');
    const read = (['slo', 'runbooks'] as const).map(source => {
      const row = rows.find(each => each.source === source);
      return row ? toState(source, fromRow(row)) : unknown(source);
    });
    // Nothing takes these in yet
    const told = (['deploy', 'slack', 'pagerduty'] as const).map(source => ({
      ...{ source, status: 'absent' as const, readAt: null },
    }));
    return [...read, ...told];
  }
}

function fromRow(row: CursorRow): FeedCursor {
  return {
    next: row.next ?? undefined,
    status: row.status as FeedCursor['status'],
    ...(row.message !== null && { message: row.message }),
    readAt: row.read_at === null ? null : Number(row.read_at),
  };
}

function toState(
  source: FeedName,
  { status, message, readAt }: FeedCursor,
): SourceState {
  return {
    source,
    status,
    readAt: readAt === null ? null : new Date(readAt).toISOString(),
    ...(message !== undefined && { message }),
  };
}

function unknown(source: FeedName): SourceState {
  return { source, status: 'unknown', readAt: null };
}
