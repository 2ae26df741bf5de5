import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';

/** Declares an incident. */
export function NewIncidentPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { loaded } = useLivePostmortems(
    { subject: 'new incident' },
    (api, signal) => api.getSettings({ signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('incidents.loading')} heights={[36, 640]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return <h2>{t('nav.newIncident')}</h2>;
}
