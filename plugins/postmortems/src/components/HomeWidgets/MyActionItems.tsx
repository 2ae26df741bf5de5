import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { LiveNotice, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import {
  actionsTranslationRef,
  incidentsTranslationRef,
} from '../../translation';
import { ActionItemList } from '../ActionItemList';
import { PostmortemsFailure } from '../Failure';
import { usePostmortemsHrefs } from '../links';

/** How many a glance takes in. */
const MAX_ROWS = 5;

/** The reader's own open action items, overdue first; for a home page. */
export function MyActionItems() {
  const { t } = useTranslationRef(incidentsTranslationRef);
  const { t: tActions } = useTranslationRef(actionsTranslationRef);
  const hrefs = usePostmortemsHrefs();
  const { loaded, trouble } = useLivePostmortems(
    { subject: 'my items' },
    (api, signal) =>
      api.listActionItems(
        { subject: 'mine', status: ['open', 'in_progress'], limit: MAX_ROWS },
        { signal },
      ),
  );
  if (loaded.status === 'loading')
    return (
      <Skeleton label={tActions('actions.loading')} heights={[36, 36, 36]} />
    );
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  const { items, totalItems } = loaded.value;
  return (
    <>
      <LiveNotice trouble={trouble} />
      {items.length > 0 ? (
        <ActionItemList label={t('home.myItems')} items={items} isOfOneOwner />
      ) : (
        <div>{t('home.noItems')}</div>
      )}
      <Link to={`${hrefs.actions}?subject=mine`}>
        {totalItems > MAX_ROWS
          ? t('home.moreItems', { count: totalItems - MAX_ROWS })
          : t('home.allItems')}{' '}
        →
      </Link>
    </>
  );
}
