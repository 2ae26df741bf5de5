import { randomUUID } from 'node:crypto';
import { Instant, Silence } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { SilenceQuery, SilenceStatus, SilenceStore } from './SilenceStore';

type SilenceRow = {
  id: string;
  matchers_json: string;
  reason: string;
  author: string;
  /** Strings on PostgreSQL, as all instants. */
  created_at: number | string;
  starts_at: number | string;
  ends_at: number | string;
  expired_by: string | null;
};

/** {@link SilenceStore} in SQLite or PostgreSQL. */
export class DatabaseSilenceStore implements SilenceStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async create(silence: Omit<Silence, 'id' | 'expiredBy'>): Promise<Silence> {
    const made = { ...silence, id: randomUUID() };
    await this.#silences().insert(toRow(made));
    return made;
  }

  async get(id: string): Promise<Silence | undefined> {
    const row = await this.#silences().where({ id }).first();
    return row && fromRow(row);
  }

  async list({ statuses, now, offset, limit }: SilenceQuery) {
    const matching = () =>
      this.#silences().where(builder => {
        for (const status of statuses ?? []) {
          builder.orWhere(each => whereStatus(each, status, now));
        }
      });
    const [{ total }] = await matching().count({ total: '*' });
    const rows = await matching()
      .select('*')
      .orderByRaw('case when ends_at > ? then 0 else 1 end', [now])
      .orderByRaw('case when ends_at > ? then ends_at else -ends_at end', [now])
      .orderBy('id')
      .offset(offset)
      .limit(limit);
    return { items: rows.map(fromRow), total: Number(total) };
  }

  async listActive(at: Instant): Promise<Silence[]> {
    const rows = await this.#silences()
      .where(builder => whereStatus(builder, 'active', at))
      .orderBy('id');
    return rows.map(fromRow);
  }

  async expire(
    id: string,
    { author, at }: { readonly author: string; readonly at: Instant },
  ): Promise<'expired' | 'over' | 'unknown'> {
    const ended = await this.#silences()
      .where({ id })
      .where('ends_at', '>', at)
      .update({ ends_at: at, expired_by: author });
    if (ended === 1) return 'expired';
    return (await this.get(id)) ? 'over' : 'unknown';
  }

  #silences() {
    return this.#db<SilenceRow>('silence');
  }
}

function whereStatus(
  builder: Knex.QueryBuilder,
  status: SilenceStatus,
  now: Instant,
): void {
  if (status === 'expired') builder.where('ends_at', '<=', now);
  else if (status === 'active') {
    builder.where('starts_at', '<=', now).where('ends_at', '>', now);
  } else builder.where('starts_at', '>', now).where('ends_at', '>', now);
}

function toRow(silence: Silence): SilenceRow {
  return {
    id: silence.id,
    matchers_json: JSON.stringify(silence.matchers),
    reason: silence.reason,
    author: silence.author,
    created_at: silence.createdAt,
    starts_at: silence.startsAt,
    ends_at: silence.endsAt,
    expired_by: silence.expiredBy ?? null,
  };
}

function fromRow(row: SilenceRow): Silence {
  return {
    id: row.id,
    matchers: JSON.parse(row.matchers_json),
    reason: row.reason,
    author: row.author,
    createdAt: Number(row.created_at) as Instant,
    startsAt: Number(row.starts_at) as Instant,
    endsAt: Number(row.ends_at) as Instant,
    ...(row.expired_by !== null && { expiredBy: row.expired_by }),
  };
}
