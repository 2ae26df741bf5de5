import { EntityAlertsResponse } from '@nines/backstage-plugin-slo-common';
import { Loadable } from './Loadable';
import { useAlertRequest } from './useAlertRequest';

/** What is open on an entity, and what ended there lately. @public */
export function useEntityAlerts(
  entityRef: string,
): Loadable<EntityAlertsResponse> {
  return useAlertRequest({ subject: entityRef }, (alerts, signal) =>
    alerts.getEntityAlerts(entityRef, { signal }),
  );
}
