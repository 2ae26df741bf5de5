import { useCallback } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { techdocsStorageApiRef } from '@backstage/plugin-techdocs-react';
import { WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import { failureMessage, useRequest } from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';
import { RunbookSource } from '../RunbookSource';
import { BuildDocs } from './BuildDocs';
import { Reader } from './Reader';

/**
 * A page of the docs in TechDocs' own reader. Where TechDocs has no such page, or does not answer, the source stands in its place,
 * with the reason: at three in the morning a page that is not built is still a page.
 */
export function DocsPage(props: {
  entityRef: string;
  docsRef: string;
  page: string;
  runbook: WireRunbook | undefined;
  /** When the source was read; null before the first time. */
  asOf: string | null;
}) {
  const { entityRef, docsRef, page, runbook, asOf } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const storage = useApi(techdocsStorageApiRef);
  const probe = useRequest({ subject: `${docsRef} ${page}` }, () =>
    storage.getEntityDocs(parseEntityRef(docsRef), page),
  );
  const again = useCallback(() => {
    if (probe.status === 'failed') probe.retry();
    if (probe.status === 'ready') probe.reload();
  }, [probe]);
  if (probe.status !== 'failed')
    return <Reader entityRef={entityRef} docsRef={docsRef} />;
  const isMissing = probe.error.name === 'NotFoundError';
  const message = failureMessage(probe.error);
  const reason = isMissing
    ? runbook?.built.message ?? t(runbook ? 'docs.notBuilt' : 'docs.noPage')
    : t(runbook ? 'docs.failed' : 'docs.failedBare', { message });
  return (
    <section aria-label={t('docs.source')}>
      <BuildDocs docsRef={docsRef} reason={reason} onBuilt={again} />
      {runbook && <RunbookSource runbook={runbook} asOf={asOf} />}
    </section>
  );
}
