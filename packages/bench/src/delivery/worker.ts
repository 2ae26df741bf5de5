import { setTimeout } from 'node:timers/promises';
import knexFactory, { Knex } from 'knex';
import { createReplica } from './createReplica';
import { Workload, minuteAfter, minuteOf } from './workload';

/*
 * A replica without a backend around it: evaluates the minutes of a workload and delivers what follows, until it is killed. It
 * prints `ready` once it works.
 */

/** What a worker is told, in the environment. */
export type WorkerOrders = {
  readonly database: Knex.Config;
  readonly workload: Workload;
  /** The last minute that it evaluates. */
  readonly minutes: number;
  readonly baseUrl: string;
  readonly leaseMs: number;
  readonly timeoutMs: number;
};

/** Minutes wait while more than these messages do, so that alerts are told before they end. */
const MOST_WAITING = 80;

async function main(): Promise<void> {
  const orders: WorkerOrders = JSON.parse(process.env.NINES_WORKER ?? '{}');
  const { workload, minutes } = orders;
  const db = knexFactory(orders.database);
  const replica = createReplica({
    ...orders,
    db,
    servicePerMinute: 600_000,
  });
  const step = async () => {
    const { slot } = await db('alert_tick').first('slot');
    const minute = minuteAfter(workload, Math.max(0, minuteOf(workload, slot)));
    if (minute > minutes || (await isBusy(db))) await setTimeout(20);
    else await replica.tick(minute);
  };
  // It works once it sent what it found and evaluated a minute: on a machine that is busy, no life is without any progress
  await replica.delivery.pass();
  await step();
  replica.delivery.start();
  process.stdout.write('ready\n');
  for (;;) await step();
}

async function isBusy(db: Knex): Promise<boolean> {
  const [{ waiting }] = await db('outbox')
    .where('state', 'pending')
    .count({ waiting: '*' });
  return Number(waiting) > MOST_WAITING;
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
