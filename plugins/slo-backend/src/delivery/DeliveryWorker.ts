import { LoggerService } from '@backstage/backend-plugin-api';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import {
  Batches,
  ClaimedMessage,
  DeliveryStore,
  EndedAttempt,
} from '../database/outbox';
import { AttemptLog } from './AttemptLog';
import { ChannelRegistry, RegisteredDestination } from './ChannelRegistry';
import { DeliveryObserver } from './DeliveryObserver';
import { sendOnce } from './sendOnce';

export type DeliveryWorkerOptions = {
  readonly store: DeliveryStore;
  readonly channels: ChannelRegistry;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly observer: DeliveryObserver;
  /** Names the replica, for people. */
  readonly worker: string;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Sends to one destination at a time; the others have their own. Default: 8. */
  readonly concurrency?: number;
  readonly timeoutMs?: number;
  /** Called when sends to a destination are over and there is room for others: there may be more for their groups. */
  readonly onRoom?: (destination: string) => void;
};

const CONCURRENCY = 8;

/** A claim that waited longer is given back: what it was decided by may be history. A quarter of what a lease has left after a send. */
const FRESH_MS = 5_000;

/**
 * Sends what the outbox has, in each replica. Each destination has sends of its own: one that is slow or hangs holds up nobody
 * else. No transaction is open while a receiver is spoken to.
 */
export class DeliveryWorker {
  readonly #options: DeliveryWorkerOptions;
  readonly #log: AttemptLog;
  readonly #sending = new Map<string, Set<Promise<void>>>();
  /** The clock is the database's: sends that begin or end together ask it once. */
  readonly #now: Batches<undefined, Instant>;

  constructor(options: DeliveryWorkerOptions) {
    this.#options = options;
    this.#now = new Batches(async sends => {
      const now = await options.clock.now();
      return sends.map(() => now);
    });
    this.#log = new AttemptLog(options.logger);
  }

  /** Claims what is due and starts to send it; resolves once all is under way. @returns how many */
  async pass(signal?: AbortSignal): Promise<number> {
    const { store, clock, observer, logger } = this.#options;
    const { dead, cancelled } = await store.bury(await clock.now());
    observer.cancelled?.(cancelled);
    if (dead.length > 0) {
      observer.buried?.(dead);
      logger.error(
        `${dead.length} messages were given up without an attempt; the deliveries page says why`,
        { outboxIds: dead.slice(0, 20).map(({ id }) => id) },
      );
    }
    return await this.serve(await store.due(await clock.now()), signal);
  }

  /** Claims what is due for some destinations alone, and starts to send it. @returns how many */
  async serve(
    destinations: Iterable<string>,
    signal?: AbortSignal,
  ): Promise<number> {
    let started = 0;
    for (const ref of destinations) {
      const destination = this.#options.channels.find(ref);
      if (!destination || signal?.aborted) continue;
      started += await this.#serve(destination);
    }
    return started;
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    const all = [...this.#sending.values()].flatMap(sends => [...sends]);
    if (all.length === 0) return;
    await Promise.all(all);
    await this.idle();
  }

  /** Sends until nothing is due any more, without waiting for anything but receivers: for tests and for shutdown. */
  async drain(): Promise<void> {
    let started: number;
    do {
      started = await this.pass();
      await this.idle();
    } while (started > 0);
  }

  async #serve(destination: RegisteredDestination): Promise<number> {
    const { store, clock, worker, observer } = this.#options;
    const { concurrency = CONCURRENCY } = this.#options;
    const sends = this.#sendsOf(destination.ref);
    if (!this.#hasRoom(sends)) return 0;
    let started = 0;
    for (;;) {
      const limit = concurrency - sends.size;
      if (limit <= 0) return started;
      const now = await clock.now();
      const claim = await store.claim({ destination, worker, limit, now });
      observer.cancelled?.(claim.cancelled);
      for (const message of claim.messages) {
        const send = this.#send(destination, message, now)
          .catch(error => this.#failed(message, error))
          .finally(() => {
            sends.delete(send);
            if (this.#hasRoom(sends)) this.#options.onRoom?.(destination.ref);
          });
        sends.add(send);
      }
      started += claim.messages.length;
      // What was cancelled may have hidden what comes next
      if (claim.cancelled.size === 0) return started;
    }
  }

  /** A claim costs nearly as much for one message as for many, so it waits until half of the places are free. */
  #hasRoom({ size }: ReadonlySet<unknown>): boolean {
    return size <= (this.#options.concurrency ?? CONCURRENCY) / 2;
  }

  async #send(
    { channel, destination }: RegisteredDestination,
    message: ClaimedMessage,
    claimedAt: Instant,
  ): Promise<void> {
    const { store, random, observer, timeoutMs } = this.#options;
    const startedAt = await this.#now.add(undefined);
    if (Math.abs(startedAt - claimedAt) > FRESH_MS) {
      await store.release([message]);
      return;
    }
    const { notification, state, minimal } = message;
    const { name } = destination;
    const request = { notification, destination: name, state, minimal };
    const outcome = await observer.sending(message, () =>
      sendOnce(channel, request, { timeoutMs }),
    );
    const now = await this.#now.add(undefined);
    const durationMs = Math.max(0, now - startedAt);
    const attempt: EndedAttempt = {
      message,
      outcome,
      startedAt,
      durationMs,
      now,
      random: random(),
    };
    const end = await store.complete(attempt);
    observer.ended(attempt, end);
    this.#log.tell(attempt, end);
  }

  /** The lease ends by itself, and the message is sent again. */
  #failed({ id, destination }: ClaimedMessage, error: unknown): void {
    this.#options.logger.error(
      `What became of message ${id} to ${destination} could not be saved; it is sent again when its lease ends`,
      error instanceof Error ? error : undefined,
    );
  }

  #sendsOf(ref: string): Set<Promise<void>> {
    const sends = this.#sending.get(ref) ?? new Set<Promise<void>>();
    this.#sending.set(ref, sends);
    return sends;
  }
}
