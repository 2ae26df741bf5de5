import {
  IncidentAlert,
  IncidentStatus,
  Severity,
  Visibility,
} from '@nines/backstage-plugin-postmortems-common';
import { IncidentRoleHolder, IncidentState, ownerOf } from './IncidentState';

/** A row of `incidents`. */
export type IncidentRow = {
  id: string;
  ref: string;
  title: string;
  summary: string;
  status: string;
  severity: number;
  visibility: string;
  owner_ref: string | null;
  milestones_json: string;
  slo_refs_json: string;
  viewers_json: string;
  costs_json: string;
  provider: string | null;
  external_id: string | null;
  external_url: string | null;
  open_key: string | null;
  merged_into: string | null;
  opened_by: string;
  watched_from: number | string;
  watched_until: number | string | null;
  search_text: string;
  created_at: number | string;
  updated_at: number | string;
  version: number;
};

export type IncidentAlertRow = {
  incident_id: string;
  occurrence: string;
  position: number;
  name: string | null;
  entity_ref: string | null;
  slo_ref: string | null;
  objective: string | null;
};

export type IncidentRoleRow = {
  incident_id: string;
  role: string;
  ref: string;
  since: number | string;
};

export type IncidentSeverityRow = {
  id?: number | string;
  incident_id: string;
  severity: number;
  at: number | string;
  by_ref: string;
  reason: string | null;
};

export function toIncidentRow(
  incident: IncidentState,
): Omit<IncidentRow, 'open_key'> {
  return {
    id: incident.id,
    ref: incident.ref,
    title: incident.title,
    summary: incident.summary,
    status: incident.status,
    severity: incident.severity,
    visibility: incident.visibility,
    owner_ref: ownerOf(incident),
    milestones_json: JSON.stringify(incident.milestones),
    slo_refs_json: JSON.stringify(incident.sloRefs),
    viewers_json: JSON.stringify(incident.viewers),
    costs_json: JSON.stringify(incident.costs),
    provider: incident.external?.provider ?? null,
    external_id: incident.external?.id ?? null,
    external_url: incident.external?.url ?? null,
    merged_into: incident.mergedInto,
    opened_by: incident.openedBy,
    watched_from: incident.watchedFrom,
    watched_until: incident.watchedUntil,
    search_text: [incident.ref, incident.title, incident.summary]
      .join('\n')
      .toLocaleLowerCase('en-US'),
    created_at: incident.createdAt,
    updated_at: incident.updatedAt,
    version: incident.version,
  };
}

/** What stands in other tables. */
export type IncidentParts = {
  readonly entityRefs: readonly string[];
  readonly alerts: readonly IncidentAlert[];
  readonly roles: readonly IncidentRoleHolder[];
};

export function fromIncidentRow(
  row: IncidentRow,
  parts: IncidentParts,
): IncidentState {
  return {
    ...parts,
    id: row.id,
    ref: row.ref,
    title: row.title,
    summary: row.summary,
    status: row.status as IncidentStatus,
    severity: row.severity as Severity,
    visibility: row.visibility as Visibility,
    viewers: JSON.parse(row.viewers_json),
    sloRefs: JSON.parse(row.slo_refs_json),
    milestones: JSON.parse(row.milestones_json),
    external:
      row.provider === null || row.external_id === null
        ? null
        : {
            provider: row.provider,
            id: row.external_id,
            ...(row.external_url !== null && { url: row.external_url }),
          },
    mergedInto: row.merged_into,
    costs: JSON.parse(row.costs_json),
    openedBy: row.opened_by,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    version: row.version,
    watchedFrom: Number(row.watched_from),
    watchedUntil: row.watched_until === null ? null : Number(row.watched_until),
  };
}

export function fromAlertRow(row: IncidentAlertRow): IncidentAlert {
  return {
    occurrence: row.occurrence,
    ...(row.name !== null && { name: row.name }),
    ...(row.entity_ref !== null && { entityRef: row.entity_ref }),
    ...(row.slo_ref !== null && { sloRef: row.slo_ref }),
    ...(row.objective !== null && { objective: row.objective }),
  };
}

export function toAlertRow(
  incidentId: string,
  alert: IncidentAlert,
  position: number,
): IncidentAlertRow {
  return {
    incident_id: incidentId,
    position,
    occurrence: alert.occurrence,
    name: alert.name ?? null,
    entity_ref: alert.entityRef ?? null,
    slo_ref: alert.sloRef ?? null,
    objective: alert.objective ?? null,
  };
}
