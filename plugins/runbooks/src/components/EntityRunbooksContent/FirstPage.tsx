import { Navigate, useLocation } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRunbooksResponse } from '@nines/backstage-plugin-runbooks-common';
import { Live, Skeleton } from '@nines/backstage-plugin-slo-react';
import { MatchedAlerts } from '../../hooks';
import { runbooksTranslationRef } from '../../translation';
import { useRunbookHref } from '../links';

/** Goes on from the tab itself to a page: that of an alert that is open, else the one of which most is to be minded. */
export function FirstPage(props: {
  entityRef: string;
  /** At least one. */
  runbooks: EntityRunbooksResponse['runbooks'];
  matched: Live<MatchedAlerts>;
}) {
  const { entityRef, runbooks, matched } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const href = useRunbookHref();
  const { search } = useLocation();
  const { loaded } = matched;
  if (loaded.status === 'loading')
    return <Skeleton label={t('entity.loading')} heights={[44, 44, 640]} />;
  const alerts = loaded.status === 'ready' ? loaded.value.alerts : [];
  const match = alerts.find(({ answer }) => answer.match)?.answer.match;
  const { docsRef, page } = match?.runbook ?? runbooks[0];
  const anchor = match?.section?.anchor;
  return (
    <Navigate replace to={href({ entityRef, docsRef, page, anchor, search })} />
  );
}
