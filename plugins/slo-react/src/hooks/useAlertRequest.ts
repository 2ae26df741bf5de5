import { useApi } from '@backstage/frontend-plugin-api';
import { AlertApi } from '@nines/backstage-plugin-slo-common';
import { alertApiRef } from '../api/alertApiRef';
import { Loadable } from './Loadable';
import { Question, useRequest } from './useRequest';

/**
 * Asks something of the alerts' API.
 *
 * @param question - Stands for everything that `ask` depends on.
 * @public
 */
export function useAlertRequest<T>(
  question: Question,
  ask: (alerts: AlertApi, signal: AbortSignal) => Promise<T>,
): Loadable<T> {
  const alerts = useApi(alertApiRef);
  return useRequest(question, signal => ask(alerts, signal));
}
