import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { startFakePagerDuty } from '@nines/fakes';
import { Account, accountFor } from './accountFor';
import { bundleWorker } from './bundleWorker';
import { DeliveryDatabase } from './openDatabases';
import { spawnWorker } from './spawnWorker';
import { Workload } from './workload';

/** How processes are treated. */
export type Treatment = {
  readonly database: DeliveryDatabase;
  /** Processes at a time. */
  readonly workers: number;
  /** How long each lives once it works; it lives on when undefined. */
  readonly killAfterMs: number | undefined;
  /** Share of requests that something is wrong with. */
  readonly faults: number;
  readonly seed: number;
};

export type WorkersRun = Account & {
  /** Workers that were killed. */
  readonly kills: number;
  /** Until all was over, from the moment that the first worker worked. */
  readonly seconds: number;
  /** Deliveries that were over by that moment. */
  readonly deliveredBefore: number;
  /** What the fake PagerDuty would not have taken from anybody. */
  readonly violations: readonly string[];
};

/** More than a send may take, and short enough that a run does not wait for what the killed left. */
const LEASE_MS = 4_000;
const TIMEOUT_MS = 2_000;
const RETRY_NOW = { 'retry-after': '0' };

/**
 * Workers evaluate and deliver a workload while they are killed and PagerDuty fails, until all is told. Everything that they do
 * is the backend's own code, in processes of their own.
 */
export async function runWorkers(
  { database, workers, killAfterMs, faults, seed }: Treatment,
  work: {
    readonly workload: Workload;
    /** The last minute that they evaluate. */
    readonly minutes: number;
    isDone(): Promise<boolean>;
  },
): Promise<WorkersRun> {
  const { server, pagerduty } = await startFakePagerDuty({
    perMinute: Infinity,
  });
  server.scriptChance({
    share: faults,
    seed,
    faults: [
      { kind: 'answer', answer: { status: 429, headers: RETRY_NOW } },
      { kind: 'answer', answer: { status: 500 } },
      { kind: 'dropAfter' },
    ],
  });
  const orders = {
    database: database.config,
    workload: work.workload,
    minutes: work.minutes,
    baseUrl: server.url,
    leaseMs: LEASE_MS,
    timeoutMs: TIMEOUT_MS,
  };
  const script = await bundleWorker();
  let kills = 0;
  let isOver = false;
  let began: Began | undefined;

  /** One place for a worker: who is killed is replaced. */
  async function keepBusy(): Promise<void> {
    while (!isOver) {
      const worker = spawnWorker(script, orders);
      try {
        await worker.ready;
        began ??= await begin(database);
        if (killAfterMs === undefined) await untilOver();
        else await setTimeout(killAfterMs);
      } finally {
        await worker.kill();
      }
      if (!isOver) kills += 1;
    }
  }

  async function untilOver(): Promise<void> {
    while (!(await work.isDone())) await setTimeout(100);
    isOver = true;
  }

  try {
    const places = Array.from({ length: workers }, keepBusy);
    await Promise.race([untilOver(), Promise.all(places)]);
    const end = performance.now();
    await Promise.all(places);
    const account = await accountFor(database.db, pagerduty, server.journal);
    const { at = end, deliveredBefore = 0 } = began ?? {};
    const seconds = (end - at) / 1_000;
    const { violations } = server;
    return { ...account, kills, seconds, deliveredBefore, violations };
  } finally {
    isOver = true;
    await server.stop();
    await rm(script, { force: true });
  }
}

type Began = { readonly at: number; readonly deliveredBefore: number };

async function begin({ db }: DeliveryDatabase): Promise<Began> {
  const [{ delivered }] = await db('outbox')
    .where('state', 'delivered')
    .count({ delivered: '*' });
  return { at: performance.now(), deliveredBefore: Number(delivered) };
}
