import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { startFakePagerDuty } from '@nines/fakes';
import { createReplica } from './createReplica';
import { DeliveryDatabase } from './openDatabases';
import { seedWorkload } from './seedWorkload';
import { FIRST_OUTAGE } from './workload';

/**
 * Milliseconds from the moment that a condition becomes true until PagerDuty has accepted its page, shortest first. The way from
 * the tick on is measured; the moment within the minute before the tick is spread evenly.
 */
export async function timePages(
  { db, clock }: DeliveryDatabase,
  count: number,
): Promise<number[]> {
  const { server, pagerduty } = await startFakePagerDuty({
    perMinute: Infinity,
  });
  const now = await clock.now();
  const start =
    (Math.floor(now / MINUTE_MS) - FIRST_OUTAGE - count) * MINUTE_MS;
  const workload = {
    objectives: count,
    alerts: count,
    spread: count,
    services: 1,
    start: start as Instant,
  };
  await seedWorkload(db, workload);
  const replica = createReplica({
    db,
    workload,
    baseUrl: server.url,
    servicePerMinute: 600_000,
  });
  try {
    for (let minute = 1; minute < FIRST_OUTAGE; minute += 1) {
      await replica.tick(minute);
    }
    replica.delivery.start();
    const taken: number[] = [];
    for (let minute = 1; minute <= count; minute += 1) {
      const began = performance.now();
      await replica.tick(FIRST_OUTAGE + minute - 1);
      while (pagerduty.incidents.all.length < minute) {
        await new Promise(resolve => setImmediate(resolve));
      }
      const waited = ((minute - 0.5) / count) * MINUTE_MS;
      taken.push(waited + performance.now() - began);
    }
    return taken.sort((a, b) => a - b);
  } finally {
    await replica.delivery.stop();
    await server.stop();
  }
}
