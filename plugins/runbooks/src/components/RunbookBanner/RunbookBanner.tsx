import { useContext } from 'react';
import { useParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTechDocsReaderPage } from '@backstage/plugin-techdocs-react';
import { InRunbooksTab } from './InRunbooksTab';
import { PageBanner } from './PageBanner';

/**
 * On top of each page of TechDocs' reader that is a runbook: what is to be minded about it, its open alerts, and *start checklist*.
 * Our own tab says all that itself, above the same reader.
 */
export function RunbookBanner() {
  const isInTab = useContext(InRunbooksTab);
  const { '*': page = '' } = useParams();
  const { entityRef } = useTechDocsReaderPage();
  if (isInTab || !entityRef.name) return null;
  return <PageBanner docsRef={stringifyEntityRef(entityRef)} page={page} />;
}
