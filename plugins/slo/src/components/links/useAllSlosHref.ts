import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef, sloTabRouteRef } from '../../routes';

/** Where all SLOs of the entity are shown: its tab, or the fleet page for it in a portal without the tab. */
export function useAllSlosHref(entityRef: string): string {
  const tab = useRouteRef(sloTabRouteRef);
  const fleet = useRouteRef(rootRouteRef);
  return tab?.() ?? `${fleet()}?entity=${encodeURIComponent(entityRef)}`;
}
