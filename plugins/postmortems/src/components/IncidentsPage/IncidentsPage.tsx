import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';

/** Every incident that the reader may see, those under way first. */
export function IncidentsPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { loaded } = useLivePostmortems(
    { subject: 'incidents' },
    (api, signal) => api.listIncidents({}, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('incidents.loading')} heights={[36, 640]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return (
    <ul aria-label={t('incidents.title')}>
      {loaded.value.items.map(item => (
        <li key={item.id}>{item.title}</li>
      ))}
    </ul>
  );
}
