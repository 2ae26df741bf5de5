import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { SLO_SIGNAL_CHANNEL } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  LiveNotice,
  Section,
  Skeleton,
  useEntityAlerts,
  useLive,
} from '@nines/backstage-plugin-slo-react';
import { alertsRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';
import { AlertTable } from '../AlertList';

/** What is open on an entity, and what ended there lately; on the page of an SLO only what is of that SLO. */
export function EntityAlerts(props: {
  entityRef: string;
  sloRef?: string;
  now: number;
}) {
  const { entityRef, sloRef, now } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const alertsHref = useRouteRef(alertsRouteRef)();
  const { loaded, trouble } = useLive(
    SLO_SIGNAL_CHANNEL,
    entityRef,
    useEntityAlerts(entityRef),
  );
  const search = new URLSearchParams(
    sloRef ? { slo: sloRef } : { entity: entityRef },
  );
  const alerts =
    loaded.status === 'ready'
      ? [...loaded.value.open, ...loaded.value.recent].filter(
          alert => !sloRef || alert.sloRef === sloRef,
        )
      : [];
  return (
    <Section title={t('alerts.title')}>
      <LiveNotice trouble={trouble} />
      {loaded.status === 'loading' && (
        <Skeleton label={t('alerts.loading')} heights={[48]} />
      )}
      {loaded.status === 'failed' && (
        <FailurePanel error={loaded.error} retry={loaded.retry} />
      )}
      {loaded.status === 'ready' &&
        (alerts.length === 0 ? (
          <p>{t('alerts.noneHere')}</p>
        ) : (
          <AlertTable
            label={t('alerts.title')}
            alerts={alerts}
            now={now}
            isOfEntity
          />
        ))}
      <Link to={`${alertsHref}?${search}`}>{t('alerts.all')} →</Link>
    </Section>
  );
}
