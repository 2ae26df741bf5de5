import { hash } from '@nines/backstage-plugin-nines-node';
import { WireAlertDefinition } from '@nines/backstage-plugin-slo-common';
import { AlertRow } from '../rows';

/** An alert that nobody looked at yet. What is longer than its column is cut: others may call their alerts as they like. */
export function toAlertRow(alert: WireAlertDefinition): AlertRow {
  const { entityRef, name, origin, severity, urgency, slo, runbook } = alert;
  return {
    key: hash([entityRef, name, origin, severity, urgency, slo, runbook]),
    entity_ref: clean(entityRef, 255).toLowerCase(),
    name: clean(name, 300),
    sort_name: clean(name, 300).toLowerCase().slice(0, 300),
    severity: severity === null ? null : clean(severity, 63),
    rank: urgency === 'page' ? 0 : 1,
    slo: slo === undefined ? null : clean(slo, 253),
    origin,
    given: runbook === undefined ? null : clean(runbook, 2_000),
    outcome: 'pending',
    message: '',
    runbook_ref: null,
    docs_ref: null,
  };
}

/** PostgreSQL takes no NUL. */
function clean(text: string, length: number): string {
  return text.replace(/\0/g, '').slice(0, length);
}
