import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { LiveNotice, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLivePostmortems } from '../../hooks';
import { incidentsTranslationRef } from '../../translation';
import { PostmortemsFailure } from '../Failure';
import { PostmortemsToWrite } from './PostmortemsToWrite';
import { UnderWay } from './UnderWay';

/** How many a glance takes in. */
const MAX_ROWS = 5;

/** How many refs a query takes. */
const MAX_OWNERS = 50;

/** All incidents under way, and postmortems that the reader or a team of theirs has to write; for a home page. */
export function MyIncidents() {
  const { t } = useTranslationRef(incidentsTranslationRef);
  const identity = useApi(identityApiRef);
  const { loaded, trouble } = useLivePostmortems(
    { subject: 'my incidents' },
    async (api, signal) => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const owner = ownershipEntityRefs.slice(0, MAX_OWNERS);
      const [incidents, toWrite] = await Promise.all([
        api.listIncidents(
          { status: ['triage', 'active', 'mitigated'], limit: MAX_ROWS },
          { signal },
        ),
        owner.length === 0
          ? undefined
          : api.listPostmortems(
              {
                owner,
                status: ['draft', 'in_review', 'reviewed'],
                sort: 'due',
                order: 'asc',
                limit: MAX_ROWS,
              },
              { signal },
            ),
      ]);
      return { incidents, toWrite: toWrite?.items ?? [] };
    },
  );
  if (loaded.status === 'loading')
    return <Skeleton label={t('incidents.loading')} heights={[36, 36, 36]} />;
  if (loaded.status === 'failed')
    return <PostmortemsFailure error={loaded.error} retry={loaded.retry} />;
  const { incidents, toWrite } = loaded.value;
  return (
    <>
      <LiveNotice trouble={trouble} />
      <UnderWay incidents={incidents.items} total={incidents.totalItems} />
      <PostmortemsToWrite postmortems={toWrite} />
    </>
  );
}
