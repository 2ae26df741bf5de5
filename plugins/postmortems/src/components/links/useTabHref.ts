import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { postmortemsTabRouteRef, rootRouteRef } from '../../routes';

/** From the card to all that it is a glance of: the tab, else the list of what is about the entity. */
export function useTabHref(): string {
  const tab = useRouteRef(postmortemsTabRouteRef);
  const root = useRouteRef(rootRouteRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  return tab?.() ?? `${root()}?entity=${encodeURIComponent(entityRef)}`;
}
