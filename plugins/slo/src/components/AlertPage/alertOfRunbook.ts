import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { AlertOfRunbook } from '../RunbookLink';

/** An alert of ours, as its runbook is looked up. */
export function alertOfRunbook(alert: AlertResponse): AlertOfRunbook {
  return {
    entity: alert.entity.entityRef,
    alert: alert.name,
    slo: alert.slo,
    runbook: alert.runbookUrl ?? alert.runbookName,
    occurrence: alert.id,
  };
}
