import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useApiHolder } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { AlertApi } from '@nines/backstage-plugin-slo-common';
import { Skeleton, alertApiRef } from '@nines/backstage-plugin-slo-react';
import { incidentsTranslationRef } from '../../translation';
import { isEntityRef } from '../shared';
import { IncidentForm } from './IncidentForm';
import { useOpenAlerts } from './useOpenAlerts';

/** Declares an incident: from the alerts that the address names, or by hand. */
export function NewIncidentPage() {
  const { t } = useTranslationRef(incidentsTranslationRef);
  const alerts = useApiHolder().get(alertApiRef);
  const [search] = useSearchParams();
  const named = useMemo(() => search.getAll('alert'), [search]);
  const entities = useMemo(
    () => search.getAll('entity').filter(isEntityRef),
    [search],
  );
  return (
    <>
      <Typography variant="h5" component="h2">
        {t('declare.title')}
      </Typography>
      <Typography variant="body2">{t('declare.text')}</Typography>
      {alerts ? (
        <WithAlerts alerts={alerts} named={named} entities={entities} />
      ) : (
        <IncidentForm
          named={named}
          entities={entities}
          alerts={[]}
          note={t('declare.alertsAbsent')}
        />
      )}
    </>
  );
}

function WithAlerts(props: {
  alerts: AlertApi;
  named: readonly string[];
  entities: readonly string[];
}) {
  const { alerts, named, entities } = props;
  const { t } = useTranslationRef(incidentsTranslationRef);
  const open = useOpenAlerts(alerts, named, entities);
  if (open.status === 'loading')
    return <Skeleton label={t('incidents.loading')} heights={[56, 200, 200]} />;
  if (open.status === 'failed')
    return (
      <IncidentForm
        named={named}
        entities={entities}
        alerts={[]}
        note={t('declare.alertsFailed')}
      />
    );
  return <IncidentForm named={named} entities={entities} alerts={open.value} />;
}
