import { useRouteRef } from '@backstage/core-plugin-api';
import { alertRouteRef } from '../../routes';

/** Address of an alert's page. */
export function useAlertHref(): (id: string) => string {
  const alertRoute = useRouteRef(alertRouteRef);
  return id => alertRoute({ id });
}
