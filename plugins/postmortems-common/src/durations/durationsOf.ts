import {
  DurationName,
  Milestone,
  StatedDurations,
  WireDuration,
  WireDurations,
  WireMilestone,
  WireMilestones,
} from '../wire';
import { epochOf, isCertainlyBefore, slackOf, zoneSlackOf } from '../instant';
import { StatedDuration } from './parseStatedDuration';
import { readDuration } from './readDuration';
import { WorkingCalendar, workingSeconds } from './WorkingCalendar';

/**
 * Between which milestones each duration lies. Time to mitigate and time to resolve count from detection, as those who write down a "time
 * to repair" count it: repaired less first detected.
 *
 * @public
 */
export const DURATION_BOUNDS: Readonly<
  Record<DurationName, readonly [from: Milestone, to: Milestone]>
> = {
  timeToDetect: ['impactStart', 'detected'],
  timeToAck: ['detected', 'acknowledged'],
  timeToMitigate: ['detected', 'mitigated'],
  timeToResolve: ['detected', 'resolved'],
};

/**
 * The four durations of a postmortem, computed from its milestones, with what somebody stated beside each. Neither replaces the other.
 *
 * @param calendar - Adds working time as a second figure, where both ends are exact.
 * @public
 */
export function durationsOf(
  milestones: WireMilestones,
  stated: StatedDurations = {},
  calendar?: WorkingCalendar,
): WireDurations {
  const of = (name: DurationName) => {
    const [from, to] = DURATION_BOUNDS[name];
    const bounds = { from: milestones[from], to: milestones[to] };
    return durationOf(bounds, stated[name], calendar);
  };
  return {
    timeToDetect: of('timeToDetect'),
    timeToAck: of('timeToAck'),
    timeToMitigate: of('timeToMitigate'),
    timeToResolve: of('timeToResolve'),
  };
}

function durationOf(
  { from, to }: { from?: WireMilestone; to?: WireMilestone },
  stated: StatedDuration | undefined,
  calendar: WorkingCalendar | undefined,
): WireDuration {
  const [start, end] = [epochOf(from), epochOf(to)];
  const said = stated && { stated };
  if (!from || !to || start === undefined || end === undefined) {
    return { status: 'missing', ...said, disagrees: false };
  }
  const seconds = (end - start) / 1_000;
  const slack = slackOf(from) + slackOf(to) + zoneSlackOf(from, to);
  const status = statusOf({ from, to }, slack);
  const working =
    calendar && status === 'ok'
      ? workingSeconds(start, end, calendar)
      : undefined;
  return {
    status,
    seconds,
    ...said,
    disagrees: disagree(stated, seconds, slack),
    ...(working !== undefined && {
      working: { seconds: working, calendar: nameOf(calendar) },
    }),
  };
}

function nameOf(calendar: WorkingCalendar | undefined): string {
  return calendar ? `${calendar.name} (${calendar.zone})` : '';
}

/** Out of order only where no reading of the two could be in order. */
function statusOf(
  { from, to }: { readonly from: WireMilestone; readonly to: WireMilestone },
  slack: number,
): WireDuration['status'] {
  if (isCertainlyBefore(to, from)) return 'invalid_order';
  return slack > 0 ? 'imprecise' : 'ok';
}

/**
 * By more than a minute; of what is stated in whole hours or days, by one of them or more, for such a figure is rounded or cut off.
 * Milestones that are known less well allow for that as well.
 */
function disagree(
  stated: StatedDuration | undefined,
  seconds: number,
  slack: number,
): boolean {
  if (!stated || stated.seconds === null) return false;
  const apart = Math.abs(stated.seconds - seconds) - slack;
  const unit = readDuration(stated.text)?.unitSeconds ?? 60;
  return unit > 60 ? apart >= unit : apart > 60;
}
