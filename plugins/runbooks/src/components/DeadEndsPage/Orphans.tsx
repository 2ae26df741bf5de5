import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Section, Skeleton } from '@nines/backstage-plugin-slo-react';
import { useLiveRunbooks } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { runbooksTranslationRef } from '../../translation';
import { RunbooksFailure } from '../Failure';
import { RunbookTable } from '../RunbookTable';

/** Runbooks that neither an alert nor an SLO leads to; the list of all has the rest of them. */
export function Orphans() {
  const { t } = useTranslationRef(runbooksTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const { loaded } = useLiveRunbooks({ subject: 'orphans' }, (api, signal) =>
    api.listRunbooks({ flag: ['orphan'] }, { signal }),
  );
  return (
    <Section
      isTop
      title={t('deadEnds.orphans')}
      text={t('deadEnds.orphansText')}
    >
      {loaded.status === 'loading' && (
        <Skeleton label={t('deadEnds.loading')} heights={[220]} />
      )}
      {loaded.status === 'failed' && (
        <RunbooksFailure error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' &&
        (loaded.value.items.length > 0 ? (
          <RunbookTable
            label={t('deadEnds.orphans')}
            runbooks={loaded.value.items}
          />
        ) : (
          <p>{t('deadEnds.noOrphans')}</p>
        ))}
      {loaded.status === 'ready' &&
        loaded.value.totalItems > loaded.value.items.length && (
          <Link to={`${root}?flag=orphan`}>{t('deadEnds.allOrphans')} →</Link>
        )}
    </Section>
  );
}
