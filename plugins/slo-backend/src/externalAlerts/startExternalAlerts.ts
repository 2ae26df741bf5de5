import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import {
  ExternalAlertSource,
  SloInboundExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import { ExternalAlertStore } from '../database/externalAlerts/ExternalAlertStore';
import { ExternalRuleStore } from '../database/externalAlerts/ExternalRuleStore';
import { createAlertmanagerInbound } from '../inbound/alertmanager/createAlertmanagerInbound';
import { readAlertmanagerReceivers } from '../inbound/alertmanager/readAlertmanagerReceivers';
import { ExternalAlertObserver } from '../observability/observeExternalAlerts';
import { collectExternalAlerts } from './collectExternalAlerts';
import { collectExternalRules } from './collectExternalRules';

const KEPT_MS = 7 * 24 * 3_600_000;

type Schedule = SchedulerServiceTaskScheduleDefinition;

const ALERTS_SCHEDULE: Schedule = {
  frequency: { seconds: 30 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 2 },
};

/** Rules change when somebody deploys them. */
const RULES_SCHEDULE: Schedule = {
  frequency: { minutes: 5 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 5 },
};

/**
 * Opens the route of Alertmanager where a token is configured, asks what modules added for alerts, and now and then for rules, one
 * replica at a time, and forgets after a week what ended.
 */
export async function startExternalAlerts(options: {
  readonly config: Config;
  readonly inbound: SloInboundExtensionPoint;
  readonly sources: readonly ExternalAlertSource[];
  readonly store: ExternalAlertStore;
  readonly rules: ExternalRuleStore;
  readonly scheduler: SchedulerService;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly observer: ExternalAlertObserver;
}): Promise<void> {
  const { config, inbound, sources, store, rules, scheduler, clock } = options;
  const receivers = readAlertmanagerReceivers(config);
  if (receivers.length > 0) {
    inbound.addRoute(createAlertmanagerInbound({ receivers, store }));
  }
  if (sources.length > 0) {
    await scheduler.scheduleTask({
      ...readSchedule(config, 'schedule', ALERTS_SCHEDULE),
      id: 'slo-external-alerts-collect',
      scope: 'global',
      fn: signal => collectExternalAlerts(options, signal),
    });
  }
  // Also without any source: those of before are to be forgotten.
  await scheduler.scheduleTask({
    ...readSchedule(config, 'rulesSchedule', RULES_SCHEDULE),
    id: 'slo-external-alerts-rules',
    scope: 'global',
    fn: signal => collectExternalRules({ ...options, store: rules }, signal),
  });
  await scheduler.scheduleTask({
    id: 'slo-external-alerts-forget',
    frequency: { hours: 1 },
    timeout: { minutes: 1 },
    initialDelay: { minutes: 2 },
    scope: 'global',
    fn: async () => store.forget(((await clock.now()) - KEPT_MS) as Instant),
  });
}

function readSchedule(
  config: Config,
  key: 'schedule' | 'rulesSchedule',
  otherwise: Schedule,
): Schedule {
  const schedule = config.getOptionalConfig(`slo.externalAlerts.${key}`);
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : otherwise;
}
