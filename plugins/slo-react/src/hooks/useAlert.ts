import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import { Loadable } from './Loadable';
import { useAlertRequest } from './useAlertRequest';

/** All that the page of an alert shows, but for its chart. @public */
export function useAlert(id: string): Loadable<AlertResponse> {
  return useAlertRequest({ subject: id }, (alerts, signal) =>
    alerts.getAlert(id, { signal }),
  );
}
