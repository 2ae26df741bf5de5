import {
  EscalationPolicy,
  Instant,
  MINUTE_MS,
  Millis,
  Slot,
  slotAt,
} from '@nines/backstage-plugin-slo-common';

/**
 * What a fleet lives through: objectives whose traffic fails and heals again and again. Each time one alert fires and ends: two
 * transitions.
 */
export type Workload = {
  readonly objectives: number;
  /** Alerts of all objectives together. */
  readonly alerts: number;
  /** Minutes over which the first outages of the objectives are spread, one after the other. */
  readonly spread: number;
  /** PagerDuty services, by which they are told. */
  readonly services: number;
  /** The end of minute 0: all of it is measured from here on. */
  readonly start: Instant;
};

/** Clean minutes before the first outage: what is measured for less is too new to be judged. */
const WARM_UP_MINUTES = 10;
const OUTAGE_MINUTES = 5;
/** The window that is alerted on. */
export const WINDOW_MINUTES = 5;
/** From one outage of an objective to its next: more than an hour after the last alert ended, which is no flapping then. */
const CYCLE_MINUTES = 75;
/** From the first minute of an outage until its alert is over: the window forgets it, and then it is calm for a minute. */
const OPEN_MINUTES = OUTAGE_MINUTES + WINDOW_MINUTES + 1;

/** The minute whose tick finds the first outage. */
export const FIRST_OUTAGE = WARM_UP_MINUTES + 1;

/** Minutes until all of it is over. */
export function minutesOf({ objectives, alerts, spread }: Workload): number {
  const last = Math.ceil(alerts / objectives) - 1;
  return WARM_UP_MINUTES + spread + last * CYCLE_MINUTES + OPEN_MINUTES;
}

/** Whether an objective answers nothing as it should in that minute: the same whichever worker asks, and whenever. */
export function isDown(
  { objectives, alerts, spread }: Workload,
  index: number,
  minute: number,
): boolean {
  const begins = FIRST_OUTAGE + Math.floor((index * spread) / objectives);
  const since = minute - begins;
  const outages = Math.ceil((alerts - index) / objectives);
  return (
    since >= 0 &&
    since < outages * CYCLE_MINUTES &&
    since % CYCLE_MINUTES < OUTAGE_MINUTES
  );
}

/**
 * The next minute that is evaluated: those in which no outage goes on and no alert is open are left to the tick after them, as
 * after a backend was away.
 */
export function minuteAfter(workload: Workload, minute: number): number {
  const last = minutesOf(workload);
  let next = minute + 1;
  while (next < last && isQuiet(workload, next)) next += 1;
  return next;
}

function isQuiet({ spread }: Workload, minute: number): boolean {
  const since = minute - FIRST_OUTAGE;
  return since < 0 || since % CYCLE_MINUTES >= spread + OPEN_MINUTES;
}

/** The end of a minute. */
export function endOf({ start }: Workload, minute: number): Instant {
  return (start + minute * MINUTE_MS) as Instant;
}

/** The minute that a slot is. */
export function minuteOf({ start }: Pick<Workload, 'start'>, slot: number) {
  return slot - slotAt(start);
}

/** The slot that a minute is. */
export function slotOf({ start }: Workload, minute: number): Slot {
  return (slotAt(start) + minute) as Slot;
}

/** Each has a service of its own: pages of one service share a message. */
export function entityRefOf({ services }: Workload, index: number): string {
  return `component:default/to-${index % services}-${index}`;
}

/** Each PagerDuty service is told of its own. */
export function policiesOf({ services }: Workload): EscalationPolicy[] {
  return Array.from({ length: services }, (_, index) => ({
    name: `to-${index}`,
    match: { entity: [`component:default/to-${index}-*`] },
    steps: [
      {
        notify: [`pagerduty:service-${index}`],
        // Minutes of the workload are long ago by the clock that steps are told by
        wait: (525_600 * MINUTE_MS) as Millis,
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
