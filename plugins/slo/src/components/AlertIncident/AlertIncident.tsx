import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/core-components';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import { PostmortemsApi } from '@nines/backstage-plugin-postmortems-common';
import { AlertResponse } from '@nines/backstage-plugin-slo-common';
import {
  postmortemsApiRef,
  useRequest,
} from '@nines/backstage-plugin-slo-react';
import { incidentRouteRef, newIncidentRouteRef } from '../../routes';
import { sloTranslationRef } from '../../translation';

/** The incident that an alert belongs to, or the way to declare one; nothing in a portal without the postmortems plugin. */
export function AlertIncident({ alert }: { alert: AlertResponse }) {
  const postmortems = useApiHolder().get(postmortemsApiRef);
  return postmortems ? (
    <Incident postmortems={postmortems} alert={alert} />
  ) : null;
}

function Incident(props: {
  postmortems: PostmortemsApi;
  alert: AlertResponse;
}) {
  const { postmortems, alert } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const incidentHref = useRouteRef(incidentRouteRef);
  const newHref = useRouteRef(newIncidentRouteRef);
  const found = useRequest({ subject: alert.id }, signal =>
    postmortems.listIncidents({ occurrence: alert.id, limit: 1 }, { signal }),
  );
  // While it loads, or where its backend is not there, the page says all that it can say without
  if (found.status !== 'ready') return null;
  const { items, allowedActions } = found.value;
  const incident = items.at(0);
  if (incident && incidentHref) {
    return (
      <Link to={incidentHref({ id: incident.ref })}>
        {t('alert.incident.of', { ref: incident.ref })} →
      </Link>
    );
  }
  if (!newHref || !allowedActions.includes('open')) return null;
  const search = new URLSearchParams({
    alert: alert.id,
    entity: alert.entity.entityRef,
  });
  return (
    <Link to={`${newHref()}?${search}`}>{t('alert.incident.declare')} →</Link>
  );
}
