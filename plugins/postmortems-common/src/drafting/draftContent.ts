import { compareEvents, epochOf } from '../instant';
import { milestonesFromTimeline } from '../milestones';
import {
  IncidentAlert,
  NewPostmortemContent,
  WireIncident,
  WireSloImpact,
  WireTimelineEvent,
} from '../wire';
import { DraftRun, draftRunbooks } from './draftRunbooks';

/** What is known of an incident when its postmortem is drafted. @public */
export type DraftInput = {
  readonly incident: Pick<
    WireIncident,
    | 'id'
    | 'ref'
    | 'title'
    | 'summary'
    | 'severity'
    | 'visibility'
    | 'viewers'
    | 'entityRefs'
    | 'roles'
    | 'milestones'
    | 'external'
  >;
  readonly timeline: readonly WireTimelineEvent[];
  readonly alerts: readonly IncidentAlert[];
  /** Frozen from the ledger. */
  readonly sloImpacts: readonly WireSloImpact[];
  readonly runs: readonly DraftRun[];
  /** Who drafts it; an author. Undefined where nobody asked for it. */
  readonly author?: string;
  /** Of its entities, or who led the incident. */
  readonly owner: string;
};

/** Roles that tell best what happened: with who drafts it, they are its authors. */
const AUTHOR_ROLES = ['lead', 'scribe'];
const LONGEST_TITLE = 200;
const MOST = { authors: 50, alerts: 100, impacts: 100 } as const;

/**
 * The first draft of a postmortem: all that is known, and nothing that is not. Milestones are those of the incident, completed from the
 * timeline; authors are who led and who wrote along. Summary, impact, trigger, resolution, factors and lessons are left to people.
 *
 * @public
 */
export function draftContent(input: DraftInput): NewPostmortemContent {
  const { incident, timeline, alerts, sloImpacts, runs, owner } = input;
  const events = [...timeline].sort(compareEvents);
  const detection = detectionOf(alerts);
  return {
    title: titleOf(incident.title, alerts),
    severity: incident.severity,
    visibility: incident.visibility,
    viewers: [...incident.viewers],
    ownerRef: owner,
    authorRefs: authorsOf(input),
    incidentRefs: incidentRefs(input),
    entityRefs: [...incident.entityRefs],
    summary: incident.summary.trim(),
    sloImpacts: sloImpacts.slice(0, MOST.impacts),
    ...(detection && { detection }),
    milestones: milestonesFromTimeline(events, incident.milestones),
    runbooks: draftRunbooks(runs),
  };
}

/** Of an incident that is called as its alert, what the alert is about: names of alerts say little of the effect. */
function titleOf(title: string, alerts: readonly IncidentAlert[]): string {
  const plain = title.trim();
  const alert = alerts.find(({ name }) => name === plain);
  const effect =
    alert?.sloRef && `${sloNameOf(alert.sloRef)} missed its objective`;
  return (effect || plain).slice(0, LONGEST_TITLE);
}

/** `checkout-success of checkout`. */
function sloNameOf(sloRef: string): string {
  const parts = sloRef.split('/');
  const [slo, entity] = [parts[parts.length - 1], parts[parts.length - 2]];
  return entity === undefined ? slo : `${slo} of ${entity}`;
}

function detectionOf(
  alerts: readonly IncidentAlert[],
): NewPostmortemContent['detection'] {
  if (alerts.length === 0) return undefined;
  const [{ occurrence, name }] = alerts;
  return { source: 'alert', alertRef: occurrence, ...(name && { note: name }) };
}

function authorsOf({ incident, author }: DraftInput): string[] {
  const roles = AUTHOR_ROLES.flatMap(role =>
    incident.roles.filter(each => each.role === role).map(({ ref }) => ref),
  );
  const all = [...(author === undefined ? [] : [author]), ...roles];
  const byRef = new Map(all.map(ref => [ref.toLowerCase(), ref]));
  return [...byRef.values()].slice(0, MOST.authors);
}

function incidentRefs({
  incident: { id, external },
}: DraftInput): NewPostmortemContent['incidentRefs'] {
  const own = { provider: 'nines', id };
  if (!external) return [own];
  const { provider, id: theirs, url } = external;
  const isLink = url !== undefined && /^https?:\/\//.test(url);
  return [own, { provider, id: theirs, ...(isLink && { url }) }];
}

/** The instant that the draft is about: impact start, else the first that is known; undefined where nothing is. @public */
export function incidentStart(
  milestones: WireIncident['milestones'],
): number | undefined {
  const known = Object.values(milestones).flatMap(
    milestone => epochOf(milestone) ?? [],
  );
  const start = epochOf(milestones.impactStart);
  if (start !== undefined) return start;
  return known.length === 0 ? undefined : Math.min(...known);
}
