import {
  MILESTONES,
  Milestone,
  WireInstant,
  WireMilestones,
  WireTimelineEvent,
} from '../wire';
import { epochOf } from '../instant';

/** Of an event, what says which milestone it is. @public */
export type MilestoneEvent = Pick<WireTimelineEvent, 'at' | 'kind'> &
  Partial<Pick<WireTimelineEvent, 'details' | 'evidenceUrl' | 'hidden'>>;

/**
 * Milestones as a timeline shows them. What is known already, or said to be unknown for a reason, stays. Impact start is the first event of
 * the kind `impact`; detected the first detection, alert or page; acknowledged the first `ack`; declared the first change to `active`;
 * mitigated and resolved the last change there, else the last recovery. What the timeline does not show stays absent.
 *
 * @public
 */
export function milestonesFromTimeline(
  events: readonly MilestoneEvent[],
  known: WireMilestones = {},
): WireMilestones {
  const shown = events
    .filter(({ hidden, at }) => !hidden && epochOf(at) !== undefined)
    .sort((a, b) => (epochOf(a.at) ?? 0) - (epochOf(b.at) ?? 0));
  const found = read(shown);
  const entries = MILESTONES.flatMap(name => {
    const own = known[name];
    if (own && (own.at !== null || own.reason)) return [[name, own] as const];
    const event = found[name];
    return event ? [[name, toMilestone(event)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function read(
  shown: readonly MilestoneEvent[],
): Partial<Record<Milestone, MilestoneEvent>> {
  const first = (...kinds: MilestoneEvent['kind'][]) =>
    shown.find(({ kind }) => kinds.includes(kind));
  const movedTo =
    (status: string) =>
    ({ details }: MilestoneEvent) =>
      details?.new === status;
  const recovery = shown.findLast(({ kind }) => kind === 'recovery');
  return {
    impactStart: first('impact'),
    detected: first('detection', 'alert', 'page'),
    acknowledged: first('ack'),
    declared: shown.find(movedTo('active')),
    mitigated: shown.findLast(movedTo('mitigated')) ?? recovery,
    resolved: shown.findLast(movedTo('resolved')) ?? recovery,
  };
}

function toMilestone({ at, evidenceUrl }: MilestoneEvent): WireInstant {
  const url = at.evidenceUrl ?? evidenceUrl;
  return { ...at, ...(url !== undefined && { evidenceUrl: url }) };
}
