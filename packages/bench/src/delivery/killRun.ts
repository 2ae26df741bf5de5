import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { startFakePagerDuty } from '@nines/fakes';
import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { Account, accountFor } from './accountFor';
import { bundleWorker } from './bundleWorker';
import { DeliveryDatabase } from './openDatabases';
import { spawnWorker } from './spawnWorker';
import { Workload, minuteOf, minutesOf } from './workload';

export type KillRunOptions = {
  readonly database: DeliveryDatabase;
  /** Two for each alert: it fires, it ends. */
  readonly transitions: number;
  /** Processes at a time. */
  readonly workers: number;
  /** How long each lives once it works; it lives on when undefined. */
  readonly killAfterMs: number | undefined;
  /** Share of requests that something is wrong with. */
  readonly faults: number;
  readonly seed: number;
};

export type KillRun = Account & {
  /** Workers that were killed. */
  readonly kills: number;
  readonly seconds: number;
  /** What the fake PagerDuty would not have taken from anybody. */
  readonly violations: readonly string[];
};

/** More than a send may take, and short enough that a run does not wait for what the killed left. */
const LEASE_MS = 4_000;
const TIMEOUT_MS = 2_000;
const SERVICES = 8;
const RETRY_NOW = { 'retry-after': '0' };

/**
 * Workers decide and deliver a workload while they are killed and PagerDuty fails, until all is told. Everything that it does is
 * the backend's own code, in processes of its own.
 */
export async function killRun(options: KillRunOptions): Promise<KillRun> {
  const { database, transitions, workers, killAfterMs, faults, seed } = options;
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
  const alerts = transitions / 2;
  const workload = await startWorkload(database, alerts);
  const orders = {
    database: database.config,
    workload,
    baseUrl: server.url,
    leaseMs: LEASE_MS,
    timeoutMs: TIMEOUT_MS,
  };
  const script = await bundleWorker();
  const started = performance.now();
  let kills = 0;
  let isOver = false;

  /** One place for a worker: who is killed is replaced. */
  async function keepBusy(): Promise<void> {
    while (!isOver) {
      const worker = spawnWorker(script, orders);
      try {
        await worker.ready;
        if (killAfterMs === undefined) await untilOver();
        else await setTimeout(killAfterMs);
      } finally {
        await worker.kill();
      }
      if (!isOver) kills += 1;
    }
  }

  async function untilOver(): Promise<void> {
    while (!(await isDone(database, workload))) await setTimeout(100);
    isOver = true;
  }

  try {
    const places = Array.from({ length: workers }, keepBusy);
    await Promise.race([untilOver(), Promise.all(places)]);
    const seconds = (performance.now() - started) / 1_000;
    await Promise.all(places);
    const account = await accountFor(database.db, pagerduty, server.journal);
    const { violations } = server;
    return { ...account, kills, seconds, violations };
  } finally {
    isOver = true;
    await server.stop();
    await rm(script, { force: true });
  }
}

/** Its minutes have passed by the time it is over, so that everything in it is due. */
async function startWorkload(
  { clock }: DeliveryDatabase,
  alerts: number,
): Promise<Workload> {
  const shape = { alerts, perMinute: 20, services: SERVICES };
  const minutes = minutesOf({ ...shape, start: 0 as Instant }) + 1;
  const now = await clock.now();
  const start = Math.floor(now / MINUTE_MS - minutes) * MINUTE_MS;
  return { ...shape, start: start as Instant };
}

async function isDone(
  { db }: DeliveryDatabase,
  workload: Workload,
): Promise<boolean> {
  const { slot } = await db('alert_tick').first('slot');
  if (minuteOf(workload, slot) < minutesOf(workload)) return false;
  return (
    (await db('outbox').where('state', 'pending').first('id')) === undefined
  );
}
