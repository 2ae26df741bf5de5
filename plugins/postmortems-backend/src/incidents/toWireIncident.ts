import { WireIncident } from '@nines/backstage-plugin-postmortems-common';
import { VisibleRecords } from '../access/VisibleRecords';
import { ObservedRunRow } from '../observed/observedRows';
import { IncidentState } from './IncidentState';

type RunOfIncident = ObservedRunRow & { readonly incident_id: string };

/** An incident as a caller sees it: what is about entities that they may not read is left out. */
export function toWireIncident(
  incident: IncidentState,
  options: {
    readonly visible: VisibleRecords;
    readonly runs: readonly RunOfIncident[];
  },
): WireIncident {
  const { visible, runs } = options;
  const isReadable = (ref: string | undefined) => mayRead(visible, ref);
  return {
    id: incident.id,
    ref: incident.ref,
    title: incident.title,
    summary: incident.summary,
    status: incident.status,
    severity: incident.severity,
    visibility: incident.visibility,
    viewers: [...incident.viewers],
    entityRefs: visible.readableRefs(incident.entityRefs),
    sloRefs: incident.sloRefs.filter(ref => isReadable(entityOfSlo(ref))),
    alerts: incident.alerts.filter(({ entityRef }) => isReadable(entityRef)),
    runs: runs
      .filter(run => run.incident_id === incident.id)
      .filter(run => isReadable(run.entity_ref))
      .map(run => ({
        id: run.run_id,
        runbookRef: run.runbook_ref,
        title: run.title,
      })),
    roles: incident.roles.map(each => ({ ...each })),
    milestones: incident.milestones,
    external: incident.external && { ...incident.external },
    openedBy: incident.openedBy,
    createdAt: new Date(incident.createdAt).toISOString(),
    updatedAt: new Date(incident.updatedAt).toISOString(),
    version: incident.version,
  };
}

/** What is about no entity is whoever sees the incident's to see. */
export function mayRead(
  visible: VisibleRecords,
  entityRef: string | undefined,
): boolean {
  if (entityRef === undefined) return true;
  return (
    visible.readableRefs([entityRef.toLocaleLowerCase('en-US')]).length > 0
  );
}

/** `component:default/checkout` of `component:default/checkout/availability`. */
export function entityOfSlo(sloRef: string): string {
  const end = sloRef.lastIndexOf('/');
  return sloRef.slice(0, end < 0 ? undefined : end).toLocaleLowerCase('en-US');
}
