import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { TAB_PATH, tabPath } from '@nines/backstage-plugin-runbooks-common';

/** A page of the docs, as a tab shows it. */
export type TabTarget = {
  /** Whose tab. */
  readonly entityRef: string;
  readonly docsRef: string;
  readonly page: string;
  readonly anchor?: string;
  /** With its `?`. */
  readonly search?: string;
};

/** Address of a page in the *Runbooks* tab of an entity. */
export function useRunbookHref(): (target: TabTarget) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return ({ entityRef, docsRef, page, anchor, search = '' }) => {
    const params = entityRouteParams(entityRef, { encodeParams: true });
    const path = tabPath({ entityRef, docsRef, page });
    const hash = anchor ? `#${anchor}` : '';
    return `${entityRoute(params)}${TAB_PATH}/${path}${search}${hash}`;
  };
}

/** Address of the tab itself. */
export function useTabHref(): (entityRef: string) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return entityRef =>
    `${entityRoute(
      entityRouteParams(parseEntityRef(entityRef), { encodeParams: true }),
    )}${TAB_PATH}`;
}
