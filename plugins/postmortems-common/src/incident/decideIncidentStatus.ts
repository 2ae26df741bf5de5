import type { Result } from '@nines/backstage-plugin-slo-common';
import { IncidentStatus, WireIncident, WireMilestones } from '../wire';
import { toWireInstant } from '../instant';

type Move = { readonly to: IncidentStatus; readonly needsReason: boolean };

const on = (...statuses: IncidentStatus[]): Move[] =>
  statuses.map(to => ({ to, needsReason: false }));
const because = (...statuses: IncidentStatus[]): Move[] =>
  statuses.map(to => ({ to, needsReason: true }));

/**
 * Where an incident may go. Forward without a word; an incident may resolve without ever having been mitigated apart. What goes back, and
 * what ends it without a postmortem, needs a reason.
 */
const MOVES: Readonly<Record<IncidentStatus, readonly Move[]>> = {
  triage: [
    ...on('active'),
    ...because('declined', 'merged', 'canceled', 'false_alarm'),
  ],
  active: [
    ...on('mitigated', 'resolved'),
    ...because('merged', 'canceled', 'false_alarm'),
  ],
  mitigated: [
    ...on('resolved'),
    ...because('active', 'merged', 'canceled', 'false_alarm'),
  ],
  resolved: [
    ...on('learning'),
    ...because('closed', 'active', 'merged', 'false_alarm'),
  ],
  learning: [...on('closed'), ...because('active')],
  closed: because('learning', 'active'),
  declined: because('triage'),
  merged: because('triage'),
  canceled: because('triage'),
  false_alarm: because('triage'),
};

/** What the timeline says of an incident that went there. */
const WORDS: Readonly<Record<IncidentStatus, string>> = {
  triage: 'Back to triage',
  active: 'Incident active',
  mitigated: 'Impact mitigated',
  resolved: 'Incident resolved',
  learning: 'Postmortem under way',
  closed: 'Incident closed',
  declined: 'Incident declined',
  merged: 'Incident merged',
  canceled: 'Incident canceled',
  false_alarm: 'False alarm',
};

/** Those under way: somebody has to do something now. @public */
export function isIncidentUnderWay(status: IncidentStatus): boolean {
  return status === 'triage' || status === 'active' || status === 'mitigated';
}

/** Statuses that an incident may go to from here, those without a reason first. @public */
export function nextIncidentStatuses(status: IncidentStatus): IncidentStatus[] {
  return MOVES[status].map(({ to }) => to);
}

/** Whether a move has to say why. @public */
export function needsIncidentReason(
  from: IncidentStatus,
  to: IncidentStatus,
): boolean {
  return MOVES[from].some(move => move.to === to && move.needsReason);
}

/** What becomes of an incident whose status changes: what to save, and the event of its timeline. @public */
export type IncidentStatusDecision = {
  readonly status: IncidentStatus;
  /** All of them, with those that this change sets or takes away. */
  readonly milestones: WireMilestones;
  /** As asked: id or ref; null where it is merged no more, or never was. */
  readonly mergedInto: string | null;
  readonly event: {
    readonly kind: 'status_change' | 'recovery';
    readonly text: string;
    readonly details: {
      readonly old: IncidentStatus;
      readonly new: IncidentStatus;
      readonly reason?: string;
    };
  };
};

/**
 * Moves an incident on. The milestones `declared`, `mitigated` and `resolved` are set by the first move there, unless a person has set
 * them; going back to `active` takes away the two that do not hold any more.
 *
 * @public
 */
export function decideIncidentStatus(
  incident: Pick<WireIncident, 'id' | 'ref' | 'status' | 'milestones'>,
  request: {
    readonly status: IncidentStatus;
    readonly reason?: string;
    readonly mergedInto?: string;
    readonly now: number;
  },
): Result<IncidentStatusDecision, string> {
  const { status: from, ref } = incident;
  const { status: to, now } = request;
  const reason = request.reason?.trim() || undefined;
  const error = problemOf(incident, { ...request, reason });
  if (error !== undefined) return { ok: false, error: `${ref} ${error}` };
  const mergedInto =
    to === 'merged' ? request.mergedInto?.trim() ?? null : null;
  const into = mergedInto === null ? '' : ` into ${mergedInto}`;
  return {
    ok: true,
    value: {
      status: to,
      milestones: milestonesAt(incident.milestones, to, now),
      mergedInto,
      event: {
        kind: to === 'resolved' ? 'recovery' : 'status_change',
        text: `${WORDS[to]}${into}${reason === undefined ? '' : `: ${reason}`}`,
        details: { old: from, new: to, ...(reason && { reason }) },
      },
    },
  };
}

function problemOf(
  { id, ref, status: from }: Pick<WireIncident, 'id' | 'ref' | 'status'>,
  {
    status: to,
    reason,
    mergedInto,
  }: { status: IncidentStatus; reason?: string; mergedInto?: string },
): string | undefined {
  if (from === to) return `is '${to}' already`;
  if (!nextIncidentStatuses(from).includes(to)) {
    const next = nextIncidentStatuses(from).join("', '");
    return `cannot go from '${from}' to '${to}': from there it goes to '${next}'`;
  }
  if (needsIncidentReason(from, to) && reason === undefined) {
    return `goes from '${from}' to '${to}' only with a reason: 'reason' is missing`;
  }
  if (to !== 'merged') return undefined;
  const other = mergedInto?.trim();
  if (!other) return `is merged into which incident? 'mergedInto' is missing`;
  return other === id || other.toUpperCase() === ref.toUpperCase()
    ? `cannot be merged into itself: 'mergedInto' names another incident`
    : undefined;
}

function milestonesAt(
  milestones: WireMilestones,
  to: IncidentStatus,
  now: number,
): WireMilestones {
  if (to === 'triage' || to === 'active') {
    const { mitigated: _mitigated, resolved: _resolved, ...kept } = milestones;
    return to === 'active' ? withFirst(kept, 'declared', now) : kept;
  }
  return to === 'mitigated' || to === 'resolved'
    ? withFirst(milestones, to, now)
    : milestones;
}

function withFirst(
  milestones: WireMilestones,
  name: 'declared' | 'mitigated' | 'resolved',
  now: number,
): WireMilestones {
  return milestones[name]?.at
    ? milestones
    : { ...milestones, [name]: toWireInstant(now) };
}
