import { Caller, Gate } from '@nines/backstage-plugin-nines-node';
import {
  INCIDENT_ACTIONS,
  IncidentResponse,
  WireProcedure,
  nextIncidentStatuses,
  postmortemCreatePermission,
  suggestSeverity,
} from '@nines/backstage-plugin-postmortems-common';
import { VisibleRecords } from '../access/VisibleRecords';
import { FeedCursors } from '../feeds/FeedCursors';
import { ObservedStore } from '../observed/ObservedStore';
import { factsOf, IncidentState } from './IncidentState';
import { IncidentStore } from './IncidentStore';
import { mayRead, toWireIncident, entityOfSlo } from './toWireIncident';

/** The postmortem of an incident, where the caller may see it. */
export type PostmortemOf = (
  incidentId: string,
  caller: Caller,
) => Promise<IncidentResponse['postmortem']>;

export type IncidentPagesDeps = {
  readonly gate: Gate;
  readonly incidents: IncidentStore;
  readonly observed: ObservedStore;
  readonly cursors: FeedCursors;
  readonly postmortemOf: PostmortemOf;
  readonly procedures: (incident: IncidentState) => readonly WireProcedure[];
};

/** The page of one incident, all in one answer. */
export class IncidentPages {
  readonly #deps: IncidentPagesDeps;

  constructor(deps: IncidentPagesDeps) {
    this.#deps = deps;
  }

  async show(
    incident: IncidentState,
    options: {
      readonly visible: VisibleRecords;
      readonly mayChange: boolean;
      readonly caller: Caller;
    },
  ): Promise<IncidentResponse> {
    const { gate, incidents, observed, cursors, procedures } = this.#deps;
    const { visible, mayChange, caller } = options;
    const [runs, severities, sources, postmortem, mergedInto, mayDraft] =
      await Promise.all([
        observed.runsOf([incident.id]),
        incidents.severitiesOf(incident.id),
        cursors.sources(),
        this.#deps.postmortemOf(incident.id, caller),
        this.#mergedInto(incident, visible),
        gate.allows(postmortemCreatePermission, caller),
      ]);
    const costs = incident.costs.filter(({ sloRef }) =>
      mayRead(visible, entityOfSlo(sloRef)),
    );
    return {
      ...toWireIncident(incident, { visible, runs }),
      severityHistory: severities.map(({ severity, at, by_ref, reason }) => ({
        severity: severity as IncidentState['severity'],
        at: new Date(Number(at)).toISOString(),
        by: by_ref,
        ...(reason !== null && { reason }),
      })),
      nextStatuses: mayChange ? nextIncidentStatuses(incident.status) : [],
      suggestedSeverity: suggestSeverity(costs),
      postmortem,
      mergedInto,
      procedures: [...procedures(incident)],
      sources: [...sources],
      allowedActions: mayChange
        ? INCIDENT_ACTIONS.filter(action => action !== 'draft' || mayDraft)
        : [],
    };
  }

  async #mergedInto(
    { mergedInto }: IncidentState,
    visible: VisibleRecords,
  ): Promise<IncidentResponse['mergedInto']> {
    if (mergedInto === null) return null;
    const other = await this.#deps.incidents.find(mergedInto);
    if (!other || !visible.includes(factsOf(other))) return null;
    return { id: other.id, ref: other.ref };
  }
}
