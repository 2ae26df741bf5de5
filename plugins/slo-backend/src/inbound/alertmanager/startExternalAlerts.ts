import { SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { SloInboundExtensionPoint } from '@nines/backstage-plugin-slo-node';
import { ExternalAlertStore } from '../../database/externalAlerts/ExternalAlertStore';
import { createAlertmanagerInbound } from './createAlertmanagerInbound';
import { readAlertmanagerReceivers } from './readAlertmanagerReceivers';

const KEPT_MS = 7 * 24 * 3_600_000;

/** Opens the route of Alertmanager where a token is configured, and forgets after a week what it told. */
export async function startExternalAlerts(options: {
  readonly config: Config;
  readonly inbound: SloInboundExtensionPoint;
  readonly store: ExternalAlertStore;
  readonly scheduler: SchedulerService;
  readonly clock: ClockService;
}): Promise<void> {
  const { config, inbound, store, scheduler, clock } = options;
  const receivers = readAlertmanagerReceivers(config);
  if (receivers.length === 0) return;
  inbound.addRoute(createAlertmanagerInbound({ receivers, store }));
  await scheduler.scheduleTask({
    id: 'slo-external-alerts-forget',
    frequency: { hours: 1 },
    timeout: { minutes: 1 },
    initialDelay: { minutes: 2 },
    scope: 'global',
    fn: async () => store.forget(((await clock.now()) - KEPT_MS) as Instant),
  });
}
