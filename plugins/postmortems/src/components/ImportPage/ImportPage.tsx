import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';

/** Reading in Markdown of others. */
export function ImportPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { loaded } = useLivePostmortems({ subject: 'import' }, (api, signal) =>
    api.getSettings({ signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('imports.loading')} heights={[36, 640]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return <h2>{t('imports.title')}</h2>;
}
