import { LoggerService } from '@backstage/backend-plugin-api';
import { ChangeFeed, ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import {
  DatabaseDeliveryLog,
  DatabaseDeliveryStore,
  OperatorAlarms,
} from '../database/outbox';
import { BackgroundLoop } from './BackgroundLoop';
import { ChannelRegistry } from './ChannelRegistry';
import { DeliveryObserver } from './DeliveryObserver';
import { DeliveryWorker, DeliveryWorkerOptions } from './DeliveryWorker';

export type DeliveryOptions = {
  readonly database: Knex;
  readonly changes: ChangeFeed;
  readonly channels: ChannelRegistry;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly observer: DeliveryObserver;
  /** Who is told in place of a destination that takes nothing: `slo.alerting.fallback`. */
  readonly fallback: string | undefined;
  /** `app.baseUrl`, without a slash at its end. */
  readonly portalUrl: string;
  /** Where the runbooks of Nines itself are: `slo.alerting.ownRunbooks`. */
  readonly runbooksUrl?: string;
  /** Names the replica, for people. */
  readonly worker: string;
  /** Called when the outbox could not be looked at. */
  readonly onFailed?: () => void;
  /** How long a message is one replica's; longer than a send may take. Default: 60 s. */
  readonly leaseMs?: number;
} & Partial<
  Pick<DeliveryWorkerOptions, 'concurrency' | 'timeoutMs' | 'random'>
>;

/** How often the outbox is looked at when nobody wakes the loop. */
const PERIOD_MS = 1_000;
/** How often a replica says which destinations it knows. */
const REGISTER_EVERY_MS = 60_000;

/** The delivery of one replica: its worker, and the loop that runs it. */
export function createDelivery(options: DeliveryOptions) {
  const { database, changes, channels, clock, logger } = options;
  const { random = Math.random } = options;
  const alarms = new OperatorAlarms(options);
  /** Destinations that there is room for again; all else was seen by the last pass. */
  const roomy = new Set<string>();
  const store = new DatabaseDeliveryStore(database, {
    fallback: options.fallback,
    leaseMs: options.leaseMs,
    alarms,
    log: new DatabaseDeliveryLog(changes),
  });
  const loop = new BackgroundLoop({
    run: look,
    periodMs: PERIOD_MS,
    random,
    onError(error) {
      options.onFailed?.();
      logger.error(
        'The outbox could not be looked at; trying again in a second',
        error instanceof Error ? error : undefined,
      );
    },
  });
  const worker = new DeliveryWorker({
    ...options,
    store,
    random,
    onRoom(destination) {
      roomy.add(destination);
      loop.wake();
    },
  });
  let registeredAt: number | undefined;
  let isPassDue = true;
  let passedAt = -Infinity;

  /** Makes the destinations of this replica known, and tries those that took nothing. */
  async function register(now: Instant): Promise<void> {
    if (
      registeredAt !== undefined &&
      Math.abs(now - registeredAt) < REGISTER_EVERY_MS
    ) {
      return;
    }
    await store.register(channels.list(), now);
    if (registeredAt === undefined) await store.probe(channels.list(), now);
    registeredAt = now;
  }

  async function pass(signal?: AbortSignal): Promise<void> {
    const now = await clock.now();
    await register(now);
    isPassDue = false;
    passedAt = now;
    roomy.clear();
    await worker.pass(signal);
  }

  /** Between two looks at the whole outbox, only what there is room for again is looked at. */
  async function look(signal: AbortSignal): Promise<void> {
    const isFresh = Math.abs((await clock.now()) - passedAt) < PERIOD_MS;
    if (isPassDue || roomy.size === 0 || !isFresh) {
      await pass(signal);
      return;
    }
    const destinations = [...roomy];
    roomy.clear();
    await worker.serve(destinations, signal);
  }

  function wake(): void {
    isPassDue = true;
    loop.wake();
  }

  return {
    store,
    alarms,
    worker,
    /** One look at the outbox; resolves when what it sends is sent. */
    async pass(): Promise<void> {
      await pass();
      await worker.idle();
    },
    /** Passes until nothing is due: for tests. */
    async drain(): Promise<void> {
      await register(await clock.now());
      await worker.drain();
    },
    start: () => loop.start(),
    /** To be called after a commit that put messages into the outbox. */
    wake,
    /** Sends nothing new, and waits for what is being sent. */
    async stop(): Promise<void> {
      await loop.stop();
      await worker.idle();
    },
  };
}

/** What {@link createDelivery} makes. */
export type Delivery = ReturnType<typeof createDelivery>;
