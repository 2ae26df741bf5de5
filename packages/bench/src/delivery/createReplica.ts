import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  ClockService,
  DatabaseChangeFeed,
  DatabaseClock,
} from '@nines/backstage-plugin-nines-node';
import {
  ChannelRegistry,
  Delivery,
  createDelivery,
  noObserver,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import { createPagerDutyChannel } from '@nines/backstage-plugin-slo-backend-module-pagerduty';
import { Knex } from 'knex';
import { createEvaluation } from './createEvaluation';
import { Workload, routingKeyOf } from './workload';

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
  /** What alerts are decided and told by; minutes are the workload's. Default: the database's. */
  readonly clock?: ClockService;
};

export type Replica = {
  readonly delivery: Delivery;
  /** Evaluates a minute of the workload; what another replica did of it stays. */
  tick(minute: number): Promise<void>;
};

/** The evaluation, the alert engine and the delivery of one replica, as the backend has them, on minutes that the workload counts. */
export function createReplica(options: ReplicaOptions): Replica {
  const { db, workload, baseUrl, servicePerMinute } = options;
  const { clock = new DatabaseClock(db) } = options;
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
    clock,
    logger,
    observer: noObserver,
    fallback: undefined,
    portalUrl: 'http://localhost:3000',
    worker: `worker-${process.pid}`,
  });
  const tick = createEvaluation({
    db,
    workload,
    changes,
    clock,
    logger,
    onSaved: () => delivery.wake(),
  });
  return { delivery, tick };
}
