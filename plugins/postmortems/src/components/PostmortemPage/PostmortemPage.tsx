import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';

/** One postmortem. */
export function PostmortemPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { loaded } = useLivePostmortems(
    { subject: `postmortems ${id}` },
    (api, signal) => api.getPostmortem(id, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('postmortems.loading')} heights={[120, 640]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return <h2>{loaded.value.title}</h2>;
}
