import { Severity } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { saveRecordLinks } from '../history';
import { IncidentState, participantsOf } from './IncidentState';
import {
  IncidentAlertRow,
  IncidentRoleRow,
  IncidentSeverityRow,
  toAlertRow,
} from './incidentRows';

/** Writes what of an incident stands in other tables. */
export async function saveIncidentParts(
  tx: Knex.Transaction,
  after: IncidentState,
  options: {
    readonly before?: IncidentState;
    readonly now: number;
    readonly byRef?: string;
    readonly severityReason: string | undefined;
  },
): Promise<void> {
  const { before, now, byRef = after.openedBy, severityReason } = options;
  const { id: incident_id, entityRefs, severity } = after;
  const viewerRefs = participantsOf(after);
  await saveRecordLinks(tx, { recordId: incident_id, entityRefs, viewerRefs });
  await tx('incident_alerts').where({ incident_id }).delete();
  const alerts = after.alerts.map((alert, position) =>
    toAlertRow(incident_id, alert, position),
  );
  if (alerts.length > 0) {
    await tx<IncidentAlertRow>('incident_alerts').insert(alerts);
  }
  await saveRoles(tx, after, now);
  if (before?.severity === severity) return;
  await tx<IncidentSeverityRow>('incident_severities').insert({
    ...{ incident_id, severity: severity as Severity, at: now, by_ref: byRef },
    reason: severityReason ?? null,
  });
}

/** Who stays in a role keeps the time since when. */
async function saveRoles(
  tx: Knex.Transaction,
  { id: incident_id, roles }: IncidentState,
  now: number,
): Promise<void> {
  const held = await tx<IncidentRoleRow>('incident_roles').where({
    incident_id,
  });
  await tx('incident_roles').where({ incident_id }).delete();
  const rows = roles.map(({ role, ref }) => ({
    ...{ incident_id, role, ref },
    since:
      held.find(each => each.role === role && each.ref === ref)?.since ?? now,
  }));
  if (rows.length > 0) await tx<IncidentRoleRow>('incident_roles').insert(rows);
}
