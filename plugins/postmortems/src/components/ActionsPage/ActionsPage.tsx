import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { postmortemsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';

/** Action items, overdue first. */
export function ActionsPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { loaded } = useLivePostmortems({ subject: 'actions' }, (api, signal) =>
    api.listActionItems({}, { signal }),
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('actions.loading')} heights={[36, 640]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  return (
    <ul aria-label={t('actions.title')}>
      {loaded.value.items.map(item => (
        <li key={item.id}>{item.title}</li>
      ))}
    </ul>
  );
}
