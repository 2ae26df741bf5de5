import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';

/** Every postmortem that the reader may see. */
export function PostmortemList() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { loaded } = useLivePostmortems(
    { subject: 'postmortems' },
    (api, signal) => api.listPostmortems({}, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('postmortems.loading')} heights={[36, 640]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return (
    <ul aria-label={t('postmortems.title')}>
      {loaded.value.items.map(item => (
        <li key={item.id}>{item.title}</li>
      ))}
    </ul>
  );
}
