import {
  Instant,
  MINUTE_MS,
  MaintenanceOccurrence,
  MaintenanceWindow,
  WireMaintenance,
  formatWait,
  maintenanceAt,
  maintenanceOccurrences,
  qualifiedName,
} from '@nines/backstage-plugin-slo-common';
import { toIso, toIsoOrNull } from '../toIso';
import { toWireMatchers } from './toWireSilence';

/** How far ahead the next time of a recurring window is looked for. */
const AHEAD_MS = 60 * 24 * 60 * MINUTE_MS;

const STATUSES: readonly WireMaintenance['status'][] = [
  'active',
  'upcoming',
  'over',
];

/** A maintenance window with its present time, or its next. */
export function toWireMaintenance(
  window: MaintenanceWindow,
  now: Instant,
): WireMaintenance {
  const active = maintenanceAt(window, now);
  const time = active ?? nextTime(window, now);
  const { name, matchers, reason, author, excludeFromBudget, scope } = window;
  return {
    id: qualifiedName(scope, name),
    name,
    matchers: toWireMatchers(matchers),
    reason,
    author,
    schedule: describeSchedule(window),
    source: scope.kind === 'config' ? 'app-config' : scope.file,
    excludeFromBudget,
    status: active ? 'active' : statusOf(window, time),
    startsAt: toIsoOrNull(time?.start),
    endsAt: toIsoOrNull(time?.end),
  };
}

/** Active ones first, then by when they begin; those that are over come last. */
export function bySoonest(
  items: readonly WireMaintenance[],
): WireMaintenance[] {
  const rankOf = ({ status, startsAt }: WireMaintenance) =>
    `${STATUSES.indexOf(status)} ${startsAt ?? '9'}`;
  return [...items].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
}

function nextTime(
  window: MaintenanceWindow,
  now: Instant,
): MaintenanceOccurrence | undefined {
  const { schedule } = window;
  const to = schedule.kind === 'once' ? schedule.end : now + AHEAD_MS;
  return maintenanceOccurrences(window, now, to as Instant)[0];
}

function statusOf(
  { schedule }: MaintenanceWindow,
  time: MaintenanceOccurrence | undefined,
): WireMaintenance['status'] {
  if (time) return 'upcoming';
  return schedule.kind === 'recurring' && schedule.until === undefined
    ? 'upcoming'
    : 'over';
}

function describeSchedule({ schedule }: MaintenanceWindow): string {
  if (schedule.kind === 'once') {
    return `once, ${toIso(schedule.start)} to ${toIso(schedule.end)}`;
  }
  const { cron, timezone, duration } = schedule;
  return `${cron} for ${formatWait(duration)}, ${timezone}`;
}
