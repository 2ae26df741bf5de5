import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { SLO_SIGNAL_CHANNEL } from '@nines/backstage-plugin-slo-common';
import {
  FailurePanel,
  LiveNotice,
  Missing,
  PageTitle,
  Skeleton,
  classifyFailure,
  useAlert,
  useLive,
  useNow,
} from '@nines/backstage-plugin-slo-react';
import { alertsRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';
import { ALERT_HEIGHTS } from '../heights';
import { AlertView } from './AlertView';

/** The page of the alert that the route names, kept fresh. */
export function AlertPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(sloTranslationRef);
  const { loaded, trouble } = useLive(SLO_SIGNAL_CHANNEL, id, useAlert(id));
  const now = useNow();
  switch (loaded.status) {
    case 'loading':
      return <Skeleton label={t('alert.loading')} heights={ALERT_HEIGHTS} />;
    case 'failed':
      if (classifyFailure(loaded.error) === 'notFound')
        return <MissingAlert id={id} />;
      return <FailurePanel error={loaded.error} retry={loaded.retry} />;
    default:
      return (
        <>
          <PageTitle title={loaded.value.name} />
          <LiveNotice trouble={trouble} />
          <AlertView
            key={id}
            alert={loaded.value}
            now={now}
            reload={loaded.reload}
          />
        </>
      );
  }
}

function MissingAlert({ id }: { id: string }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const alerts = useRouteRef(alertsRouteRef)();
  return (
    <Missing
      title={t('missing.alert.title')}
      text={t('missing.alert.text', { id })}
    >
      <Link to={alerts}>{t('missing.allAlerts')}</Link>
    </Missing>
  );
}
