import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import { Live, LiveNotice, Skeleton } from '@nines/backstage-plugin-slo-react';
import { MatchedAlerts, useLiveRunbooks } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { RunbookDetails } from '../RunbookDetails';
import { RunbookHead } from './RunbookHead';

/** Of the title, its states, its buttons, and the line that opens the details. */
export const HEAD_HEIGHTS: readonly number[] = [32, 24, 32, 24];

/** What is known of one runbook: what can be done with it, and all that the index says. */
export function LoadedRunbook(props: {
  entityRef: string;
  runbook: WireRunbook;
  matched: Live<MatchedAlerts>;
  /** True on top of TechDocs' own reader. */
  isInReader?: true;
}) {
  const { entityRef, runbook, matched, isInReader } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { loaded, trouble } = useLiveRunbooks(
    { subject: runbook.ref },
    (api, signal) => api.getRunbook(runbook.ref, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('entity.loading')} heights={HEAD_HEIGHTS} />;
  if (loaded.status === 'failed')
    return <RunbooksFailure error={loaded.error} retry={loaded.retry} />;
  return (
    <>
      <LiveNotice trouble={trouble} />
      <RunbookHead
        entityRef={entityRef}
        runbook={loaded.value}
        matched={matched}
        isInReader={isInReader}
      />
      <RunbookDetails
        entityRef={entityRef}
        runbook={loaded.value}
        reload={loaded.reload}
      />
    </>
  );
}
