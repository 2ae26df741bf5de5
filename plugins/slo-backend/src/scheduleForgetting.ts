import { SchedulerService } from '@backstage/backend-plugin-api';

/** Has what is kept for a while only deleted now and then, by one replica at a time. */
export async function scheduleForgetting(
  scheduler: SchedulerService,
  forget: {
    /** Idempotency keys of pushes. */
    readonly pushes: () => Promise<unknown>;
    /** Alerts, deliveries and requests of long ago. */
    readonly alerts: () => Promise<unknown>;
  },
): Promise<void> {
  const task = { timeout: { minutes: 1 }, scope: 'global' as const };
  await scheduler.scheduleTask({
    ...task,
    id: 'slo-push-forget',
    frequency: { hours: 1 },
    initialDelay: { minutes: 1 },
    fn: async () => {
      await forget.pushes();
    },
  });
  await scheduler.scheduleTask({
    ...task,
    id: 'slo-alerts-forget',
    frequency: { hours: 6 },
    initialDelay: { minutes: 3 },
    fn: async () => {
      await forget.alerts();
    },
  });
}
