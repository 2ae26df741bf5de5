import {
  ListAlertsQuery,
  ListAlertsResponse,
} from '@nines/backstage-plugin-slo-common';
import { Loadable } from './Loadable';
import { useAlertRequest } from './useAlertRequest';

/** One page of the alerts that the user may read: one request. @public */
export function useAlerts(
  query: Partial<ListAlertsQuery>,
): Loadable<ListAlertsResponse> {
  return useAlertRequest(
    { subject: 'alerts', detail: JSON.stringify(query) },
    (alerts, signal) => alerts.listAlerts(query, { signal }),
  );
}
