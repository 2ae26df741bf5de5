import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The fleet page: every SLO that the reader may see. @public */
export const rootRouteRef = createRouteRef({ id: 'slo' });

/** The page of one SLO; `?objective=` names one of several. @public */
export const sloRouteRef = createSubRouteRef({
  id: 'slo.details',
  parent: rootRouteRef,
  path: '/slos/:kind/:namespace/:name/:slo',
});

/** Every alert that the reader may see. @public */
export const alertsRouteRef = createSubRouteRef({
  id: 'slo.alerts',
  parent: rootRouteRef,
  path: '/alerts',
});

/** The page of one alert: what the link of a message opens. @public */
export const alertRouteRef = createSubRouteRef({
  id: 'slo.alert',
  parent: rootRouteRef,
  path: '/alerts/:id',
});

/** Silences and maintenance windows. @public */
export const silencesRouteRef = createSubRouteRef({
  id: 'slo.silences',
  parent: rootRouteRef,
  path: '/silences',
});

/** What was sent where, and how destinations fare: for operators. @public */
export const deliveriesRouteRef = createSubRouteRef({
  id: 'slo.deliveries',
  parent: rootRouteRef,
  path: '/deliveries',
});

/** The SLO tab of an entity. @public */
export const entitySlosRouteRef = createRouteRef({ id: 'slo.entity' });

/** From an alert to its runbook; not there in a portal without the runbooks plugin. @public */
export const runbookRouteRef = createExternalRouteRef({
  id: 'runbook',
  optional: true,
  defaultTarget: 'runbooks.open',
});

/** From an alert to its incident; not there in a portal without the postmortems plugin. @public */
export const incidentRouteRef = createExternalRouteRef({
  id: 'incident',
  optional: true,
  params: ['id'],
  defaultTarget: 'postmortems.incident',
});

/** From an alert to declaring an incident; not there in a portal without the postmortems plugin. @public */
export const newIncidentRouteRef = createExternalRouteRef({
  id: 'new-incident',
  optional: true,
  defaultTarget: 'postmortems.newIncident',
});

/** From the card to the tab; not there in a portal that shows only the card. @public */
export const sloTabRouteRef = createExternalRouteRef({
  id: 'slo-tab',
  optional: true,
  defaultTarget: 'slo.entitySlos',
});
