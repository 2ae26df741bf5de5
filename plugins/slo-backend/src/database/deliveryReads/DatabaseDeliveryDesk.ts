import {
  AlertNotification,
  DELIVERY_STATES,
  Instant,
  ListDeliveriesQuery,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import {
  ReadableEntities,
  onlyReadable,
} from '@nines/backstage-plugin-nines-node';
import { enqueueMessages } from '../outbox/enqueueMessages';
import { redriveDead } from '../outbox/reviveDestination';
import { AuditorRunRow, DestinationRow, OutboxRow } from '../outbox/rows';
import { DeliveryDesk, DeliveryPage, DestinationState } from './DeliveryDesk';
import { DeliveryJoinRow, fromDeliveryRow } from './fromDeliveryRow';
import { toDestinationState } from './toDestinationState';

/** {@link DeliveryDesk} in the plugin's database. */
export class DatabaseDeliveryDesk implements DeliveryDesk {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(
    query: ListDeliveriesQuery,
    readable: ReadableEntities,
  ): Promise<DeliveryPage> {
    const { state, destination, groupId, offset, limit } = query;
    const matching = () => {
      const found = this.#visible(readable);
      if (destination) found.where('m.destination', destination);
      if (groupId) found.where('m.group_id', groupId);
      return found;
    };
    const page = matching().orderBy('m.id', 'desc').offset(offset).limit(limit);
    if (state) page.whereIn('m.state', state);
    const [items, counts] = await Promise.all([
      read(page),
      countByState(matching()),
    ]);
    const shown = [...new Set(state ?? DELIVERY_STATES)];
    const totalItems = shown.reduce((sum, each) => sum + counts[each], 0);
    return { items, totalItems, counts };
  }

  async get(id: number) {
    const [found] = await read(
      this.#visible({ kind: 'all' }).where('m.id', id),
    );
    return found;
  }

  async destinations(): Promise<ReadonlyMap<string, DestinationState>> {
    const [rows, queues] = await Promise.all([
      this.#db<DestinationRow>('destination').select('*'),
      this.#db<OutboxRow>('outbox')
        .whereIn('state', ['pending', 'dead'])
        .groupBy('destination', 'state')
        .select('destination', 'state')
        .count({ count: '*' })
        .min({ oldest: 'created_at' }),
    ]);
    const refs = [...rows, ...queues].map(row =>
      'ref' in row ? row.ref : row.destination,
    );
    return new Map(
      refs.map(ref => [ref, toDestinationState(ref, { rows, queues })]),
    );
  }

  async auditorRun() {
    const row = await this.#db<AuditorRunRow>('auditor_run').first();
    if (!row) return undefined;
    const { ran_at: ranAt, violations } = row;
    return { ranAt: Number(ranAt) as Instant, violations };
  }

  redrive(id: number, now: Instant) {
    return this.#db.transaction(async tx => {
      const dead = tx<OutboxRow>('outbox').where({ id, state: 'dead' });
      const queued = await redriveDead(tx, dead, now);
      return queued.length > 0 ? ('queued' as const) : ('notDead' as const);
    });
  }

  async enqueue(
    destination: string,
    notification: Omit<AlertNotification, 'idempotencyKey' | 'sequence'>,
    now: Instant,
  ): Promise<number> {
    const [id] = await this.#db.transaction(tx =>
      enqueueMessages(tx, [{ destination, notification }], now),
    );
    return id;
  }

  /** Messages with the occurrence that leads their group; those about no alert are everybody's who may see deliveries. */
  #visible(readable: ReadableEntities): Knex.QueryBuilder {
    const db = this.#db;
    const query = db('outbox as m').leftJoin(
      'alert_occurrence as o',
      'o.id',
      'm.group_id',
    );
    if (readable.kind === 'all') return query;
    return query.where(visible => {
      visible.whereNull('o.id').orWhere(of => {
        onlyReadable(db, of, { column: 'o.entity_ref', readable });
      });
    });
  }
}

async function read(query: Knex.QueryBuilder) {
  const rows: DeliveryJoinRow[] = await query.select('m.*', {
    alert_id: 'o.id',
    alert_name: 'o.alert_name',
    entity_ref: 'o.entity_ref',
  });
  return rows.map(fromDeliveryRow);
}

async function countByState(
  query: Knex.QueryBuilder,
): Promise<DeliveryPage['counts']> {
  const rows: { state: string; count: number | string }[] = await query
    .groupBy('m.state')
    .select('m.state as state')
    .count({ count: '*' });
  const found = new Map(rows.map(row => [row.state, Number(row.count)]));
  const of = (state: string) => found.get(state) ?? 0;
  return {
    pending: of('pending'),
    delivered: of('delivered'),
    dead: of('dead'),
    cancelled: of('cancelled'),
  };
}
