import {
  IncidentAlert,
  IncidentStatus,
  Severity,
  Visibility,
  WireMilestones,
  WireSloImpact,
} from '@nines/backstage-plugin-postmortems-common';
import { RecordFacts } from '../access/RecordFacts';

/** An incident whole, as it is kept; whoever shows it cuts it to what the reader may see. */
export type IncidentState = {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly summary: string;
  readonly status: IncidentStatus;
  readonly severity: Severity;
  readonly visibility: Visibility;
  readonly viewers: readonly string[];
  /** In lower case. */
  readonly entityRefs: readonly string[];
  readonly sloRefs: readonly string[];
  readonly alerts: readonly IncidentAlert[];
  readonly roles: readonly IncidentRoleHolder[];
  readonly milestones: WireMilestones;
  readonly external: {
    readonly provider: string;
    readonly id: string;
    readonly url?: string;
  } | null;
  /** Id of the incident that goes on. */
  readonly mergedInto: string | null;
  /** As last computed. */
  readonly costs: readonly WireSloImpact[];
  readonly openedBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
  /** Changes of its entities count from here, in epoch ms. */
  readonly watchedFrom: number;
  /** Until here; null while it is open. */
  readonly watchedUntil: number | null;
};

export type IncidentRoleHolder = {
  readonly role: string;
  readonly ref: string;
};

/** What a change of an incident may write; identity and times are the store's. */
export type IncidentChanges = Partial<
  Pick<
    IncidentState,
    | 'title'
    | 'summary'
    | 'status'
    | 'severity'
    | 'visibility'
    | 'viewers'
    | 'entityRefs'
    | 'sloRefs'
    | 'alerts'
    | 'roles'
    | 'milestones'
    | 'mergedInto'
  >
>;

/** All who see it where it is restricted, and whom a policy takes for its participants. */
export function participantsOf(
  incident: Pick<IncidentState, 'viewers' | 'roles' | 'openedBy'>,
): string[] {
  const { viewers, roles, openedBy } = incident;
  return [...viewers, ...roles.map(({ ref }) => ref), openedBy];
}

/** The lead owns it. */
export function ownerOf({
  roles,
}: Pick<IncidentState, 'roles'>): string | null {
  return roles.find(({ role }) => role === 'lead')?.ref ?? null;
}

/** What is asked before somebody sees or changes it. */
export function factsOf(incident: IncidentState): RecordFacts {
  const { id, visibility, entityRefs, severity, status } = incident;
  return {
    ...{ id, visibility, entityRefs, severity, status },
    ownerRef: ownerOf(incident),
    viewerRefs: participantsOf(incident).map(ref =>
      ref.toLocaleLowerCase('en-US'),
    ),
  };
}
