import { setImmediate } from 'node:timers/promises';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  MergedAlert,
  WireAlertDefinition,
  readAlertSelector,
  selectAlerts,
} from '@nines/backstage-plugin-slo-common';
import { AlertingEntity } from '../../database/definitions/EntityStore';
import { toWireExternalAlert } from '../externalAlerts/toWireExternalAlert';

/** Entities looked at before others get their turn. */
const ENTITIES_A_TURN = 200;

/** Whose the alerts of others are, by the rules that their pages show them by: one line for each entity and name. */
export async function externalDefinitions(
  alerts: readonly MergedAlert[],
  entities: readonly AlertingEntity[],
): Promise<WireAlertDefinition[]> {
  if (alerts.length === 0) return [];
  const found = new Map<string, WireAlertDefinition>();
  for (const [index, { entityRef, alertAnnotations }] of entities.entries()) {
    if (index % ENTITIES_A_TURN === 0) await setImmediate();
    const read = readAlertSelector(parseEntityRef(entityRef), alertAnnotations);
    if (!read?.ok) continue;
    for (const alert of selectAlerts(alerts, read.value)) {
      const { name, severity, urgency, runbookUrl, sources } =
        toWireExternalAlert(alert, []);
      const [{ origin }] = sources;
      const key = [entityRef, name, origin].join(' ');
      if (found.has(key)) continue;
      found.set(key, {
        ...{ entityRef, name, origin, severity, urgency },
        ...(runbookUrl !== undefined && { runbook: runbookUrl }),
      });
    }
  }
  return [...found.values()];
}
