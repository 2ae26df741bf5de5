import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { hostname } from 'node:os';
import { AlertEngine, AlertEngineDeps } from './alerts/AlertEngine';
import { AlertTick, createAlertTick } from './alerts/createAlertTick';
import { AlertingConfig } from './alerts/readAlertingConfig';
import { Stores } from './database/createStores';
import { DatabaseAuditStore } from './database/outbox';
import { Auditor } from './delivery/Auditor';
import { BackgroundLoop, LoopOptions } from './delivery/BackgroundLoop';
import { ChannelRegistry } from './delivery/ChannelRegistry';
import { createDelivery } from './delivery/createDelivery';
import { DeliveryObserver } from './delivery/DeliveryObserver';

/** How often steps that are due are looked for. */
const ESCALATE_EVERY_MS = 1_000;

/** How often the auditor is woken; it runs once a minute, in one of the replicas. */
const AUDIT_EVERY_MS = 15_000;

const DAY_MS = 86_400_000;

/** As long as the ledger keeps days. */
const ALERTS_KEPT_MS = 396 * DAY_MS;

/** The timelines of alerts tell of deliveries for longer. */
const DELIVERIES_KEPT_MS = 90 * DAY_MS;

export type AlertingOptions = {
  readonly config: AlertingConfig;
  readonly stores: Stores;
  readonly channels: ChannelRegistry;
  readonly sources: ReadonlyMap<string, SliSource>;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly rules: AlertEngineDeps['rules'];
  readonly fallback: string | undefined;
  /** `app.baseUrl`, without a slash at its end. */
  readonly portalUrl: string;
  readonly observer: DeliveryObserver;
  readonly onSaved?: AlertEngineDeps['onSaved'];
  readonly deciding?: AlertEngineDeps['deciding'];
  readonly onMissed?: (slots: number) => void;
  /** A loop could not read or write the database; it is called again. */
  readonly onLoopFailed?: (loop: LoopName) => void;
};

/** What runs in each replica beside the scheduler. */
export type LoopName = 'escalation' | 'auditor' | 'delivery';

/** What decides and tells in one replica. */
export type Alerting = {
  readonly engine: AlertEngine;
  /** Absent where alerting is off: nothing fires. */
  readonly tick?: AlertTick;
  readonly wakeDelivery: () => void;
  /** Forgets what ended long ago. */
  forget(): Promise<void>;
  /** Starts the loops of this replica: escalation, delivery, auditor. */
  start(): void;
  /** Resolves when nothing is being done any more. */
  stop(): Promise<void>;
};

/** The alert engine, the delivery and the auditor of one replica, and the loops that run them. */
export function createAlerting(options: AlertingOptions): Alerting {
  const { config, stores, channels, sources, clock, logger } = options;
  const { onLoopFailed } = options;
  const { database } = stores;
  const { ownRunbooks } = config;
  const runbooksUrl = ownRunbooks?.startsWith('/')
    ? `${options.portalUrl}${ownRunbooks}`
    : ownRunbooks;
  const delivery = createDelivery({
    ...options,
    runbooksUrl,
    onFailed: () => onLoopFailed?.('delivery'),
    database,
    changes: stores.changes,
    worker: `${hostname()}:${process.pid}`,
  });
  const engine = new AlertEngine({
    clock,
    store: stores.alerts,
    rules: options.rules,
    deciding: options.deciding,
    onCancelled: options.observer.cancelled,
    onSaved: plan => {
      if (plan.messages.length > 0) delivery.wake();
      options.onSaved?.(plan);
    },
  });
  const auditor = new Auditor({
    store: new DatabaseAuditStore(database, delivery.alarms),
    clock,
    logger,
    heartbeatUrl: config.heartbeatUrl,
    hasDestinations: channels.list().length > 0,
    wake: delivery.wake,
  });
  const loop = (
    name: LoopName,
    given: Pick<LoopOptions, 'run' | 'periodMs'> & { readonly says: string },
  ) =>
    new BackgroundLoop({
      ...given,
      random: Math.random,
      onError(error) {
        onLoopFailed?.(name);
        logger.error(`${given.says}; trying again`, toError(error));
      },
    });
  const loops = [
    loop('escalation', {
      run: () => engine.escalate(),
      periodMs: ESCALATE_EVERY_MS,
      says: 'Steps that are due could not be told',
    }),
    loop('auditor', {
      run: () => auditor.run(),
      periodMs: AUDIT_EVERY_MS,
      says: 'The auditor could not run',
    }),
  ];
  return {
    engine,
    ...(config.isEnabled && {
      tick: createAlertTick({ ...options, ...config, engine, sources }),
    }),
    wakeDelivery: delivery.wake,
    async forget() {
      const now = await clock.now();
      await stores.alertRetention.forget((now - ALERTS_KEPT_MS) as Instant);
      await delivery.store.forget((now - DELIVERIES_KEPT_MS) as Instant);
    },
    start() {
      delivery.start();
      loops.forEach(each => each.start());
    },
    async stop() {
      await Promise.all(loops.map(each => each.stop()));
      await delivery.stop();
    },
  };
}
