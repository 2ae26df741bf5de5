import {
  AlertFacts,
  EscalationPolicy,
  Instant,
  MINUTE_MS,
  Millis,
  Ratio,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import type { SeriesFacts } from '@nines/backstage-plugin-slo-backend/testUtils';

/** Alerts that fire and end, each once, spread over PagerDuty services: two transitions each. */
export type Workload = {
  readonly alerts: number;
  /** Alerts that begin in each minute. */
  readonly perMinute: number;
  /** PagerDuty services, by which they are told. */
  readonly services: number;
  /** The end of minute 0. */
  readonly start: Instant;
};

const FIRING_MINUTES = 10;
/** A page ends after it was calm for a minute; then its series is watched for some more. */
const WATCHED_MINUTES = 20;

const CALM: AlertFacts = { status: 'known', reasons: [], calm: true };
const SPENT: AlertFacts = {
  status: 'known',
  reasons: [{ kind: 'budget', threshold: 1 as Ratio, spent: 1.25 }],
  calm: false,
};

/** Minutes until all of it is over. */
export function minutesOf({ alerts, perMinute }: Workload): number {
  return Math.ceil(alerts / perMinute) + WATCHED_MINUTES;
}

/** The end of a minute. */
export function endOf({ start }: Workload, minute: number): Instant {
  return (start + minute * MINUTE_MS) as Instant;
}

/** The minute that ends there. */
export function minuteOf({ start }: Workload, slot: number): number {
  return slot - slotAt(start);
}

/** What a minute finds, the same whichever worker asks. */
export function factsOf(workload: Workload, minute: number): SeriesFacts[] {
  const { alerts, perMinute, services } = workload;
  const first = Math.max(0, (minute - WATCHED_MINUTES) * perMinute);
  const last = Math.min(alerts, minute * perMinute);
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
    const index = first + offset;
    const age = minute - Math.floor(index / perMinute) - 1;
    const entityRef = `component:default/to-${index % services}-${index}`;
    return {
      status: {
        sloRef: `${entityRef}/success`,
        entityRef,
        slo: 'success',
        objectiveKey: '0',
        title: 'Success',
        target: 0.99 as Ratio,
        method: 'Occurrences',
        composite: false,
        state: { kind: 'healthy' },
        message: 'As the workload says',
        burns: [],
        computedAt: endOf(workload, minute),
        example: false,
      },
      facts: { page: age < FIRING_MINUTES ? SPENT : CALM, ticket: CALM },
      instances: () => [],
    };
  });
}

/** Each PagerDuty service is told of its own. */
export function policiesOf({ services }: Workload): EscalationPolicy[] {
  return Array.from({ length: services }, (_, index) => ({
    name: `to-${index}`,
    match: { entity: [`component:default/to-${index}-*`] },
    steps: [
      {
        notify: [`pagerduty:service-${index}`],
        wait: (600 * MINUTE_MS) as Millis,
        duringQuietHours: 'tell' as const,
      },
    ],
    repeat: 0,
    scope: { kind: 'config' as const },
  }));
}

/** 32 characters, as PagerDuty's are. */
export function routingKeyOf(service: number): string {
  return `bench-service-${service}-`.padEnd(32, 'x');
}
