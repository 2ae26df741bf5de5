import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { countMiscounted } from './countMiscounted';
import { DeliveryDatabase } from './openDatabases';
import { Treatment, WorkersRun, runWorkers } from './runWorkers';
import { seedWorkload } from './seedWorkload';
import { Workload, minuteOf, minutesOf } from './workload';

export type KillRunOptions = Treatment & {
  /** Two for each alert: it fires, it ends. */
  readonly transitions: number;
  /** Default: 500. */
  readonly mostObjectives?: number;
};

export type KillRun = WorkersRun & {
  /** Objectives, each of which fires again and again. */
  readonly objectives: number;
  /** Minutes that were measured. */
  readonly minutes: number;
  /** Series whose ledger does not hold each minute exactly once. */
  readonly miscounted: number;
};

export const SERVICES = 8;
const MOST_OBJECTIVES = 500;
const SPREAD_MINUTES = 15;

/** Workers measure, decide and deliver a fleet that burns and heals, while they are killed and PagerDuty fails. */
export async function killRun(options: KillRunOptions): Promise<KillRun> {
  const { database, transitions, mostObjectives = MOST_OBJECTIVES } = options;
  const alerts = transitions / 2;
  const workload = await startWorkload(database, { alerts, mostObjectives });
  const { objectives } = workload;
  const minutes = minutesOf(workload);
  await seedWorkload(database.db, workload);
  const run = await runWorkers(options, {
    workload,
    minutes,
    isDone: () => isDone(database, workload),
  });
  const miscounted = await countMiscounted(database.db, workload);
  return { ...run, objectives, minutes, miscounted };
}

/** Its minutes have passed by the time it is over, so that everything in it is due. */
async function startWorkload(
  { clock }: DeliveryDatabase,
  { alerts, mostObjectives }: { alerts: number; mostObjectives: number },
): Promise<Workload> {
  const shape = {
    objectives: Math.min(alerts, mostObjectives),
    alerts,
    spread: SPREAD_MINUTES,
    services: SERVICES,
  };
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
