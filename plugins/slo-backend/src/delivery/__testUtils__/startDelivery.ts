import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { DatabaseChangeFeed } from '@nines/backstage-plugin-nines-node';
import { Instant, NotificationEvent } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { lockAlerts } from '../../database/alerts/lockAlerts';
import { migrationsDirectory } from '../../database/openDatabase';
import { DatabaseOutboxStore } from '../../database/outbox';
import { OutboxRow } from '../../database/outbox/rows';
import { ChannelRegistry } from '../ChannelRegistry';
import { DeliveryOptions, createDelivery } from '../createDelivery';
import { noObserver } from '../DeliveryObserver';
import { FakeChannel } from './FakeChannel';
import { aNotification } from './aNotification';
import { insertOccurrence } from './insertOccurrence';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
const START = 1_800_000_000_000;

type StartOptions = {
  readonly channels?: readonly FakeChannel[];
  readonly fallback?: string;
} & Partial<Omit<DeliveryOptions, 'channels'>>;

/** An outbox, and replicas that deliver it, on a clock that a test moves. */
export async function startDelivery(
  databases: TestDatabases,
  id: TestDatabaseId,
  options: StartOptions = {},
) {
  const db = await databases.init(id);
  await db.migrate.latest({ directory: migrationsDirectory });
  const outbox = new DatabaseOutboxStore();
  let now = START;
  const clock = { now: async () => now as Instant };

  /** Another replica on the same database. */
  function replica(more: StartOptions = {}) {
    const { channels = [], ...given } = { ...options, ...more };
    const registry = new ChannelRegistry();
    channels.forEach(channel => registry.addChannel(channel));
    return createDelivery({
      database: db,
      changes: new DatabaseChangeFeed({ database: db, plugin: 'slo' }),
      channels: registry,
      clock,
      logger: mockServices.logger.mock(),
      observer: noObserver,
      fallback: undefined,
      portalUrl: 'https://portal.example',
      worker: 'replica-1',
      random: () => 0.5,
      ...given,
    });
  }

  /** Puts a message into the outbox, as the engine does. */
  async function tell(
    groupId: string,
    event: NotificationEvent,
    destination = 'pagerduty:payments',
  ): Promise<void> {
    await db.transaction(async tx => {
      await lockAlerts(tx);
      const notification = aNotification(groupId, event, now as Instant);
      await outbox.enqueue(tx, [{ destination, notification }], now as Instant);
    });
  }

  return {
    db,
    outbox,
    clock,
    replica,
    delivery: replica(),
    tell,
    get now() {
      return now as Instant;
    },
    advance: (ms: number) => {
      now += ms;
    },
    /** A group of one occurrence that fires, and a message of it. */
    async fire(groupId: string, destination?: string) {
      await insertOccurrence(db, groupId, now);
      await tell(groupId, 'triggered', destination);
    },
    /** A person or the engine moves the group, and those who know of it are told. */
    async move(
      groupId: string,
      status: 'acknowledged' | 'resolved',
      destination?: string,
    ) {
      await db('alert_occurrence')
        .where({ group_id: groupId })
        .update({
          status,
          ...(status === 'resolved' && { resolved_at: now }),
        });
      await tell(groupId, status, destination);
    },
    rows: () => readRows(db),
  };
}

/** All messages in order: `triggered pagerduty:payments delivered`, with what it says of its end. */
async function readRows(db: Knex): Promise<string[]> {
  const rows = await db<OutboxRow>('outbox').orderBy('id');
  return rows.map(({ event, destination, state, reason }) =>
    [event, destination, state, ...(reason ? [`(${reason})`] : [])].join(' '),
  );
}
