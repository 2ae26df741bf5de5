import { AlertResponse, WireAlert } from '@nines/backstage-plugin-slo-common';
import { AlertOfRunbook } from './useOpenRunbook';

/** An alert of ours, as its runbook is looked up; what it gives for one is known on its own page only. */
export function alertOfRunbook(
  alert: WireAlert & Pick<AlertResponse, 'runbookUrl' | 'runbookName'>,
): AlertOfRunbook {
  return {
    entity: alert.entity.entityRef,
    alert: alert.name,
    slo: alert.slo,
    runbook: alert.runbookUrl ?? alert.runbookName,
    occurrence: alert.id,
  };
}
