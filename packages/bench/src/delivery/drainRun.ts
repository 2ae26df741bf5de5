import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { createReplica } from './createReplica';
import { SERVICES } from './killRun';
import { Treatment, WorkersRun, runWorkers } from './runWorkers';
import { seedWorkload } from './seedWorkload';
import { FIRST_OUTAGE } from './workload';

/** Workers deliver pages that all wait when they start: how fast delivery is when it is what everything waits for. */
export async function drainRun(
  options: Treatment & { readonly messages: number },
): Promise<WorkersRun> {
  const { database, messages } = options;
  const { db, clock } = database;
  const now = Math.floor((await clock.now()) / MINUTE_MS);
  const workload = {
    objectives: messages,
    alerts: messages,
    spread: 1,
    services: SERVICES,
    start: ((now - FIRST_OUTAGE) * MINUTE_MS) as Instant,
  };
  await seedWorkload(db, workload);
  const { tick } = createReplica({
    db,
    workload,
    baseUrl: 'http://localhost',
    servicePerMinute: 1,
  });
  for (let minute = 1; minute <= FIRST_OUTAGE; minute += 1) await tick(minute);
  return await runWorkers(options, {
    workload,
    minutes: FIRST_OUTAGE,
    isDone: async () =>
      (await db('outbox').where('state', 'pending').first('id')) === undefined,
  });
}
