import { useCallback, useMemo } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import {
  TechDocsReaderPage,
  TechDocsReaderPageContent,
  TechDocsReaderPageSubheader,
} from '@backstage/plugin-techdocs';
import { docsRouteRef } from '../../routes';
import { NarrowReader } from './NarrowReader';
import { useRunbookHref } from '../links';

/** TechDocs' reader inside the tab: its navigation, its search, where the portal has one, and its addons. It takes the page from the address itself. */
export function Reader(props: { entityRef: string; docsRef: string }) {
  const { entityRef, docsRef } = props;
  const href = useRunbookHref();
  const hasSearch = useApiHolder().get(searchApiRef) !== undefined;
  const docsRoute = useRouteRef(docsRouteRef);
  const reader = useMemo(() => parseEntityRef(docsRef), [docsRef]);
  const root = docsRoute?.(reader);
  const toTab = useCallback(
    (url: string) => {
      if (!root || !url.toLowerCase().startsWith(root.toLowerCase()))
        return url;
      const [, path = '', anchor] =
        /^\/?([^#]*)#?(.*)$/.exec(url.slice(root.length)) ?? [];
      return href({ entityRef, docsRef, page: path, anchor });
    },
    [root, href, entityRef, docsRef],
  );
  return (
    <TechDocsReaderPage entityRef={reader}>
      <NarrowReader />
      <TechDocsReaderPageSubheader />
      <TechDocsReaderPageContent
        withSearch={hasSearch}
        searchResultUrlMapper={toTab}
      />
    </TechDocsReaderPage>
  );
}
