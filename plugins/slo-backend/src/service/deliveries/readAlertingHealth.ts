import { ClockService } from '@nines/backstage-plugin-nines-node';
import { HealthResponse } from '@nines/backstage-plugin-slo-common';
import { AlertReader } from '../../database/alertReads/AlertReader';
import {
  AuditorRun,
  DeliveryDesk,
} from '../../database/deliveryReads/DeliveryDesk';
import { toIsoOrNull } from '../toIso';
import { ConfiguredDestination } from './DeliveryService';

type AlertingHealth = NonNullable<HealthResponse['alerting']>;

/** Decisions come each minute. */
const DECISION_LATE_SECONDS = 300;
/** A message that waits for so long is a page that nobody got. */
const MESSAGE_LATE_SECONDS = 120;
const AUDITOR_LATE_SECONDS = 900;

/** How deciding and delivering alerts fares, and what to do where it does not. */
export async function readAlertingHealth(deps: {
  readonly alerts: Pick<AlertReader, 'countOpen' | 'decidedAt'>;
  readonly desk: Pick<DeliveryDesk, 'destinations' | 'auditorRun'>;
  readonly destinations: () => readonly ConfiguredDestination[];
  readonly clock: ClockService;
}): Promise<AlertingHealth> {
  const [now, decidedAt, open, states, auditor] = await Promise.all([
    deps.clock.now(),
    deps.alerts.decidedAt(),
    deps.alerts.countOpen(),
    deps.desk.destinations(),
    deps.desk.auditorRun(),
  ]);
  const all = [...states.values()];
  const oldest = Math.min(...all.map(each => each.oldestPendingAt ?? Infinity));
  const waiting = oldest === Infinity ? null : Math.max(0, now - oldest) / 1000;
  const unhealthy = all.filter(each => each.unhealthySince !== undefined);
  const facts: Facts = {
    decisionAge: decidedAt && (now - decidedAt) / 1000,
    waiting,
    unhealthy: unhealthy.map(({ ref }) => ref),
    isConfigured: deps.destinations().length > 0,
    auditor,
    auditorAge: auditor && (now - auditor.ranAt) / 1000,
  };
  return {
    lastDecidedAt: toIsoOrNull(decidedAt),
    ...open,
    pending: all.reduce((sum, { pending }) => sum + pending, 0),
    oldestPendingSeconds: waiting,
    dead: all.reduce((sum, { dead }) => sum + dead, 0),
    auditor: {
      lastRunAt: toIsoOrNull(auditor?.ranAt),
      violations: auditor?.violations ?? 0,
    },
    problems: problemsOf(facts),
  };
}

type Facts = {
  readonly decisionAge: number | undefined;
  readonly waiting: number | null;
  readonly unhealthy: readonly string[];
  readonly isConfigured: boolean;
  readonly auditor: AuditorRun | undefined;
  readonly auditorAge: number | undefined;
};

function problemsOf(facts: Facts): string[] {
  const { decisionAge, waiting, unhealthy, auditor, auditorAge } = facts;
  return [
    !facts.isConfigured &&
      'No channel has a destination: alerts are shown, and nobody is told. Configure one, such as slo.pagerduty.services',
    decisionAge !== undefined &&
      decisionAge > DECISION_LATE_SECONDS &&
      `Alerts were last decided ${minutes(
        decisionAge,
      )} ago; they are decided each minute. Look at the task slo-evaluate`,
    waiting !== null &&
      waiting > MESSAGE_LATE_SECONDS &&
      `A message has been waiting for ${minutes(
        waiting,
      )}. Look at /slo/deliveries`,
    unhealthy.length > 0 &&
      `Nothing can be delivered to ${unhealthy.join(
        ', ',
      )}. Mend its config or access, then send it a test message`,
    auditor !== undefined &&
      auditor.violations > 0 &&
      `The auditor found ${auditor.violations} alerts that were not told as they should be`,
    auditorAge !== undefined &&
      auditorAge > AUDITOR_LATE_SECONDS &&
      `The auditor last ran ${minutes(
        auditorAge,
      )} ago: nobody checks that alerts are told`,
  ].filter(problem => typeof problem === 'string');
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 60)} minutes`;
}
