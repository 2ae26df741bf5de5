import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { ResolveResponse } from '@nines/backstage-plugin-runbooks-common';
import { useRunbookHref } from '../links';

type Match = NonNullable<ResolveResponse['match']>;

/** What of the link of an alert the tab is told. */
const KEPT = ['alert', 'slo', 'occurrence', 'label'];

/** Address of the page and section that were found, in the tab of the alert's own entity; the alert stands in it. */
export function useTargetHref() {
  const href = useRunbookHref();
  return (entity: string, match: Match, search: URLSearchParams): string => {
    const entityRef = stringifyEntityRef(parseEntityRef(entity));
    const kept = new URLSearchParams();
    for (const key of KEPT) {
      for (const value of search.getAll(key)) kept.append(key, value);
    }
    const { docsRef, page } = match.runbook;
    const anchor = match.section?.anchor;
    return href({ entityRef, docsRef, page, anchor, search: `?${kept}` });
  };
}
