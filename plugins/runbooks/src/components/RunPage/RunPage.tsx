import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RunResponse } from '@nines/backstage-plugin-runbooks-common';
import {
  LiveNotice,
  Missing,
  PageTitle,
  Skeleton,
  classifyFailure,
} from '@nines/backstage-plugin-slo-react';
import { useLiveRunbooks } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { RunView } from './RunView';

/** Of the head, and of the steps. */
const HEIGHTS = [120, 96, 96, 96, 96];

/** A checklist run, as it is now: what others do shows as they do it, and a reload loses nothing. */
export function RunPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const [answered, setAnswered] = useState<RunResponse>();
  const { loaded, trouble } = useLiveRunbooks(
    { subject: `run ${id}` },
    (api, signal) => api.getRun(id, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('run.loading')} heights={HEIGHTS} />;
  if (loaded.status === 'failed') {
    if (classifyFailure(loaded.error) !== 'notFound')
      return <RunbooksFailure error={loaded.error} retry={loaded.retry} />;
    return (
      <Missing
        title={t('run.missingRun.title')}
        text={t('run.missingRun.text')}
      >
        <Link to={root}>{t('open.all')}</Link>
      </Missing>
    );
  }
  const run = latest(loaded.value, answered);
  return (
    <>
      <PageTitle title={run.title} />
      <LiveNotice trouble={trouble} />
      <RunView
        key={run.id}
        run={run}
        onAnswer={setAnswered}
        reload={loaded.reload}
      />
    </>
  );
}

/** What a move answered is shown at once; what was asked for before may arrive after it. */
function latest(read: RunResponse, answered: RunResponse | undefined) {
  const isNewer = answered?.id === read.id && answered.version > read.version;
  return isNewer ? answered : read;
}
