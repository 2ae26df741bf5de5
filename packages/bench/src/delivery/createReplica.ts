import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  ClockService,
  DatabaseChangeFeed,
  DatabaseClock,
} from '@nines/backstage-plugin-nines-node';
import {
  AlertEngine,
  ChannelRegistry,
  DatabaseAlertStore,
  DatabaseOutboxStore,
  Delivery,
  createDelivery,
  noObserver,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import { createPagerDutyChannel } from '@nines/backstage-plugin-slo-backend-module-pagerduty';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { Workload, endOf, factsOf, policiesOf, routingKeyOf } from './workload';

const nothing = () => {};
const silent: LoggerService = {
  error: nothing,
  warn: nothing,
  info: nothing,
  debug: nothing,
  child: () => silent,
};

export type ReplicaOptions = {
  readonly db: Knex;
  readonly workload: Workload;
  /** Of the fake PagerDuty. */
  readonly baseUrl: string;
  /** What each of its services takes in a minute. */
  readonly servicePerMinute: number;
  readonly leaseMs?: number;
  readonly timeoutMs?: number;
  /** Of delivery. Default: the database's. */
  readonly clock?: ClockService;
};

export type Replica = {
  readonly delivery: Delivery;
  /** Decides a minute of the workload, unless another replica did. */
  tick(minute: number): Promise<void>;
};

/** The alert engine and the delivery of one replica, as the backend has them, on minutes that the workload counts. */
export function createReplica(options: ReplicaOptions): Replica {
  const { db, workload, baseUrl, servicePerMinute } = options;
  const logger = silent;
  const changes = new DatabaseChangeFeed({ database: db, plugin: 'slo' });
  const channels = new ChannelRegistry();
  const services = Array.from({ length: workload.services }, (_, index) => ({
    name: `service-${index}`,
    routingKey: routingKeyOf(index),
    baseUrl,
    perMinute: servicePerMinute,
  }));
  const config = new ConfigReader({ slo: { pagerduty: { services } } });
  channels.addChannel(createPagerDutyChannel({ config, logger }));
  const delivery = createDelivery({
    ...options,
    database: db,
    changes,
    channels,
    clock: options.clock ?? new DatabaseClock(db),
    logger,
    observer: noObserver,
    fallback: undefined,
    portalUrl: 'http://localhost:3000',
    worker: `worker-${process.pid}`,
    concurrency: 4,
  });
  let minuteEnd = workload.start;
  const book = { policies: policiesOf(workload) };
  const outbox = new DatabaseOutboxStore();
  const engine = new AlertEngine({
    clock: { now: async () => minuteEnd },
    store: new DatabaseAlertStore({ database: db, outbox, changes }),
    rules: async () => ({
      book,
      silences: [],
      maintenances: [],
      portalUrl: 'http://localhost:3000',
    }),
    onSaved: () => delivery.wake(),
  });
  return {
    delivery,
    async tick(minute) {
      minuteEnd = endOf(workload, minute) as Instant;
      await engine.tick(factsOf(workload, minute), minuteEnd);
    },
  };
}
