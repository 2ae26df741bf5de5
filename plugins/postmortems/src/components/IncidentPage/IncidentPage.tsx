import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { IncidentResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  LiveNotice,
  Missing,
  PageTitle,
  Skeleton,
  classifyFailure,
} from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { usePostmortemsHrefs } from '../links';
import { IncidentView } from './IncidentView';

/** Of the head, the step, and the timeline. */
const HEIGHTS = [96, 120, 480];

/** An incident as it is now: what others do shows as they do it. */
export function IncidentPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(incidentsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const [answered, setAnswered] = useState<IncidentResponse>();
  const { loaded, trouble } = useLivePostmortems(
    { subject: `incident ${id}` },
    (api, signal) => api.getIncident(id, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('incident.loading')} heights={HEIGHTS} />;
  if (loaded.status === 'failed') {
    if (classifyFailure(loaded.error) !== 'notFound')
      return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
    return (
      <Missing
        title={t('incident.missing.title')}
        text={t('incident.missing.text')}
      >
        <Link to={hrefs.incidents}>{t('incident.missing.all')}</Link>
      </Missing>
    );
  }
  const incident = latest(loaded.value, answered);
  return (
    <>
      <PageTitle title={`${incident.ref} ${incident.title}`} />
      <LiveNotice trouble={trouble} />
      <IncidentView
        key={incident.id}
        incident={incident}
        onAnswer={setAnswered}
        reload={loaded.reload}
      />
    </>
  );
}

/** What a move answered is shown at once; what was asked for before may arrive after it. */
function latest(
  read: IncidentResponse,
  answered: IncidentResponse | undefined,
) {
  const isNewer = answered?.id === read.id && answered.version > read.version;
  return isNewer ? answered : read;
}
