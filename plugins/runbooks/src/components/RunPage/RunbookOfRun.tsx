import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import { useRunbooksRequest } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookHref } from '../links';

/** The way back to the page; nothing where it is gone. */
export function RunbookOfRun({ run }: { run: RunResponse }) {
  const { runbookRef, entityRef, alert } = run;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const href = useRunbookHref();
  const runbook = useRunbooksRequest({ subject: runbookRef }, (api, signal) =>
    api.getRunbook(runbookRef, { signal }),
  );
  if (runbook.status !== 'ready') return null;
  const { docsRef, page } = runbook.value;
  const search = alert
    ? `?${new URLSearchParams({ alert: alert.name })}`
    : undefined;
  return (
    <Link to={href({ entityRef, docsRef, page, search })}>
      {t('run.runbook')}
    </Link>
  );
}
