import {
  ALERT_STATUSES,
  Instant,
  ListAlertsQuery,
  MINUTE_MS,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { fromOccurrenceRow } from '../alerts/occurrenceRows';
import { AlertTickRow, OccurrenceRow } from '../alerts/rows';
import { RecordedEvent, readTimeline } from '../alerts/timeline';
import { ENTITY_COLUMNS } from '../status/entityColumns';
import { EntityJoinRow } from '../status/tables';
import { toWireEntity } from '../status/toWireEntity';
import { AlertPage, AlertReader, ListedAlert, OpenCount } from './AlertReader';
import { filterAlerts, orderAlerts, visibleAlerts } from './alertFilters';

type CountRow = {
  severity: string;
  status: string;
  alerts: number | string;
  groups: number | string;
};

type JoinedRow = OccurrenceRow & EntityJoinRow;

/** {@link AlertReader} in the plugin's database. */
export class DatabaseAlertReader implements AlertReader {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(
    query: ListAlertsQuery,
    readable: ReadableEntities,
  ): Promise<AlertPage> {
    const { status, offset, limit } = query;
    const matching = () =>
      filterAlerts(visibleAlerts(this.#db, readable), query);
    const page = matching().offset(offset).limit(limit);
    if (status) page.whereIn('o.status', status);
    const [items, counts] = await Promise.all([
      read(orderAlerts(page)),
      countByStatus(matching()),
    ]);
    const shown = [...new Set(status ?? ALERT_STATUSES)];
    const totalItems = shown.reduce((sum, each) => sum + counts[each], 0);
    return { items, totalItems, counts };
  }

  async ofEntity(entityRef: string, { recent }: { recent: number }) {
    const of = () => this.#all().where('o.entity_ref', entityRef);
    const ended = of().whereNotNull('o.resolved_at');
    const [open, latest] = await Promise.all([
      read(orderAlerts(of().whereNull('o.resolved_at'))),
      read(ended.orderBy('o.resolved_at', 'desc').limit(recent)),
    ]);
    return { open, recent: latest };
  }

  async get(id: string): Promise<ListedAlert | undefined> {
    const [found] = await read(this.#all().where('o.id', id));
    return found;
  }

  async ofGroup(groupId: string): Promise<readonly ListedAlert[]> {
    const members = await read(
      this.#all().where('o.group_id', groupId).orderBy(['o.fired_at', 'o.id']),
    );
    const isLeader = ({ record }: ListedAlert) => record.id === groupId;
    return members.sort((a, b) => Number(isLeader(b)) - Number(isLeader(a)));
  }

  async timeline(id: string, limit: number): Promise<readonly RecordedEvent[]> {
    return (await readTimeline(this.#db, [id])).slice(-limit);
  }

  async countOpen() {
    const open = this.#db('alert_occurrence as o').whereNull('o.resolved_at');
    const { firing, acknowledged } = await countByStatus(open);
    return { firing, acknowledged };
  }

  async openBySeverity(): Promise<readonly OpenCount[]> {
    const rows: CountRow[] = await this.#db('alert_occurrence')
      .whereNull('resolved_at')
      .groupBy('severity', 'status')
      .select('severity', 'status')
      .count({ alerts: '*' })
      .countDistinct({ groups: 'group_id' });
    return rows.map(({ severity, status, alerts, groups }) => {
      return {
        severity,
        status,
        alerts: Number(alerts),
        groups: Number(groups),
      };
    });
  }

  async countOverdue(now: number): Promise<number> {
    const [{ count }] = await this.#db('alert_occurrence')
      .where('escalation_due_at', '<', now - MINUTE_MS)
      .count({ count: '*' });
    return Number(count);
  }

  async decidedAt(): Promise<Instant | undefined> {
    const tick = await this.#db<AlertTickRow>('alert_tick').first('slot');
    return tick?.slot ? ((tick.slot * MINUTE_MS) as Instant) : undefined;
  }

  #all(): Knex.QueryBuilder {
    return visibleAlerts(this.#db, { kind: 'all' });
  }
}

async function read(query: Knex.QueryBuilder): Promise<ListedAlert[]> {
  const rows: JoinedRow[] = await query.select('o.*', ENTITY_COLUMNS);
  return rows.map(row => {
    const record = fromOccurrenceRow(row);
    return {
      record,
      entity: { ...toWireEntity(row), ...lastKnown(record, row) },
    };
  });
}

/** An entity that left the catalog is shown as it was when the alert fired. */
function lastKnown({ context }: ListedAlert['record'], row: JoinedRow) {
  if (row.entity_title !== null) return {};
  return {
    title: context.entityTitle,
    owner: context.owner ?? null,
    system: context.system ?? null,
    tier: context.tier ?? null,
  };
}

async function countByStatus(
  query: Knex.QueryBuilder,
): Promise<AlertPage['counts']> {
  const rows: { status: string; count: number | string }[] = await query
    .groupBy('o.status')
    .select('o.status as status')
    .count({ count: '*' });
  const found = new Map(rows.map(row => [row.status, Number(row.count)]));
  const of = (status: string) => found.get(status) ?? 0;
  return {
    firing: of('firing'),
    acknowledged: of('acknowledged'),
    resolved: of('resolved'),
  };
}
