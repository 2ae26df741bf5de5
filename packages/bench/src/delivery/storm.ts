import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { startFakePagerDuty } from '@nines/fakes';
import { createReplica } from './createReplica';
import { DeliveryDatabase } from './openDatabases';
import { seedWorkload } from './seedWorkload';
import { FIRST_OUTAGE, endOf } from './workload';

/** What PagerDuty takes of one key, and refuses above. */
const PER_MINUTE = 120;
const STEP_MS = 1_000;

export type Storm = {
  readonly firstSeconds: number;
  readonly lastSeconds: number;
  readonly refused: number;
};

/** As many alerts as `count` fire in one tick, for one PagerDuty service, on a clock that moves a second for each look at the outbox. */
export async function storm(
  { db, clock }: DeliveryDatabase,
  count: number,
): Promise<Storm> {
  const start = Math.floor((await clock.now()) / MINUTE_MS) * MINUTE_MS;
  const workload = {
    objectives: count,
    alerts: count,
    spread: 1,
    services: 1,
    start: start as Instant,
  };
  await seedWorkload(db, workload);
  let now: number = endOf(workload, FIRST_OUTAGE);
  const { server, pagerduty } = await startFakePagerDuty({
    perMinute: PER_MINUTE,
    now: () => now,
  });
  const replica = createReplica({
    db,
    workload,
    baseUrl: server.url,
    servicePerMinute: PER_MINUTE,
    clock: { now: async () => now as Instant },
  });
  try {
    for (let minute = 1; minute <= FIRST_OUTAGE; minute += 1) {
      await replica.tick(minute);
    }
    const fired = now;
    while (pagerduty.incidents.all.length < count) {
      await replica.delivery.drain();
      now += STEP_MS;
    }
    const taken = pagerduty.incidents.all.map(({ openedAt }) => openedAt);
    const seconds = (at: number) => (at - fired) / 1_000;
    return {
      firstSeconds: seconds(Math.min(...taken)),
      lastSeconds: seconds(Math.max(...taken)),
      refused: server.journal.filter(({ answer }) => answer?.status === 429)
        .length,
    };
  } finally {
    await server.stop();
  }
}
