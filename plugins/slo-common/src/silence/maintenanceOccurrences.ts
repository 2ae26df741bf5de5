import { Cron } from 'croner';
import { wallInstants, wallTimeAt } from '../calendar/wallInstants';
import { WallTime } from '../calendar/wallTime';
import { Instant, MINUTE_MS } from '../units';
import { qualifiedName } from './scope';
import {
  MaintenanceOccurrence,
  MaintenanceSchedule,
  MaintenanceWindow,
} from './types';

/** The most occurrences that one question is answered with. */
const MOST_OCCURRENCES = 1_000;

/** A wall clock and the instants that show it are never further apart than this. */
const SLACK_MS = 26 * 60 * MINUTE_MS;

/**
 * The times that a maintenance takes between two instants, also in part, in their order.
 *
 * @public
 */
export function maintenanceOccurrences(
  window: MaintenanceWindow,
  from: Instant,
  to: Instant,
): readonly MaintenanceOccurrence[] {
  const id = qualifiedName(window.scope, window.name);
  return timesOf(window.schedule, from, to)
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({ id, window, start, end }));
}

/** The time of a maintenance that holds an instant; the one that ends last where several do. @public */
export function maintenanceAt(
  window: MaintenanceWindow,
  at: Instant,
): MaintenanceOccurrence | undefined {
  const next = (at + 1) as Instant;
  return [...maintenanceOccurrences(window, at, next)].sort(
    (a, b) => b.end - a.end,
  )[0];
}

type Time = { readonly start: Instant; readonly end: Instant };

function timesOf(
  schedule: MaintenanceSchedule,
  from: Instant,
  to: Instant,
): Time[] {
  if (schedule.kind === 'once') return [schedule];
  const { timezone, duration } = schedule;
  const earliest = wallTimeAt(
    (from - duration - SLACK_MS) as Instant,
    timezone,
  );
  const latest = wallTimeAt((to + SLACK_MS) as Instant, timezone);
  return wallStarts(schedule.cron, earliest, latest)
    .map(wall => ({
      start: wallInstants(wall, timezone).first,
      end: wallInstants((wall + duration) as WallTime, timezone).last,
    }))
    .filter(
      ({ start, end }) =>
        end > start && // a night that the clocks leave out whole
        start >= (schedule.from ?? -Infinity) &&
        start < (schedule.until ?? Infinity),
    );
}

/**
 * When a wall clock shows what the pattern asks for. Read as if the clock were UTC: what a change of the clocks means is ours
 * to say.
 */
function wallStarts(cron: string, from: WallTime, to: WallTime): WallTime[] {
  const pattern = new Cron(cron, { timezone: 'UTC', paused: true });
  const starts: WallTime[] = [];
  let next = pattern.nextRun(new Date(from - 1));
  while (next && next.getTime() < to && starts.length < MOST_OCCURRENCES) {
    starts.push(next.getTime() as WallTime);
    next = pattern.nextRun(next);
  }
  return starts;
}
