import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { PostmortemResponse } from '@nines/backstage-plugin-postmortems-common';
import {
  LiveNotice,
  Missing,
  PageTitle,
  Skeleton,
  classifyFailure,
} from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import {
  postmortemsTranslationRef,
  sharedTranslationRef,
} from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { usePostmortemsHrefs } from '../links';
import { PostmortemView } from './PostmortemView';

/** Of the head, and of the parts. */
const HEIGHTS = [96, 160, 240, 320];

/** One postmortem, as it is now: what others do shows as they do it. */
export function PostmortemPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { t: tShared } = useTranslationRef(sharedTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const [answered, setAnswered] = useState<PostmortemResponse>();
  const { loaded, trouble } = useLivePostmortems(
    { subject: `postmortem ${id}` },
    (api, signal) => api.getPostmortem(id, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('postmortem.loading')} heights={HEIGHTS} />;
  if (loaded.status === 'failed') {
    if (classifyFailure(loaded.error) !== 'notFound')
      return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
    return (
      <Missing
        title={t('postmortem.missing.title')}
        text={t('postmortem.missing.text')}
      >
        <Link to={hrefs.postmortems} underline="always">
          {tShared('missing.all')}
        </Link>
      </Missing>
    );
  }
  const record = latest(loaded.value, answered);
  return (
    <>
      <PageTitle title={`${record.ref} ${record.title}`} />
      <LiveNotice trouble={trouble} />
      <PostmortemView
        key={record.id}
        record={record}
        onAnswer={setAnswered}
        reload={loaded.reload}
      />
    </>
  );
}

/** What a save answered is shown at once; what was asked for before may arrive after it. */
function latest(
  read: PostmortemResponse,
  answered: PostmortemResponse | undefined,
) {
  const isNewer = answered?.id === read.id && answered.version > read.version;
  return isNewer ? answered : read;
}
