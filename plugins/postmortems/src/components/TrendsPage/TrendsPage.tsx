import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';

/** How incidents develop. */
export function TrendsPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { loaded } = useLivePostmortems({ subject: 'trends' }, (api, signal) =>
    api.getTrends({}, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('trends.loading')} heights={[36, 640]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return <p>{loaded.value.total}</p>;
}
