import { NewChange } from '@nines/backstage-plugin-nines-node';
import { IncidentState } from './IncidentState';

/** What siblings are told of a change of an incident: how it is by then. Of a restricted one nothing but that it changed. */
export function tellIncident(
  incident: IncidentState,
  event: string,
): NewChange {
  const { id, entityRefs, visibility } = incident;
  if (visibility === 'restricted') {
    const body = { visibility };
    return { entityRef: '', type: 'incident', subject: id, body };
  }
  return {
    entityRef: entityRefs[0] ?? '',
    type: 'incident',
    subject: id,
    body: {
      event,
      visibility,
      ref: incident.ref,
      title: incident.title,
      status: incident.status,
      severity: incident.severity,
      entityRefs: [...entityRefs],
      occurrences: incident.alerts.map(({ occurrence }) => occurrence),
      version: incident.version,
    },
  };
}
