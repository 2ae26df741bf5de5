import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** Every postmortem that the reader may see. @public */
export const rootRouteRef = createRouteRef({ id: 'postmortems' });

/** Every incident, those under way first. @public */
export const incidentsRouteRef = createSubRouteRef({
  id: 'postmortems.incidents',
  parent: rootRouteRef,
  path: '/incidents',
});

/** To declare an incident: `?alert=<occurrence>` and `entity=<ref>` fill it in, several times for several. @public */
export const newIncidentRouteRef = createSubRouteRef({
  id: 'postmortems.new-incident',
  parent: rootRouteRef,
  path: '/incidents/new',
});

/** The page of an incident, by its id or ref. @public */
export const incidentRouteRef = createSubRouteRef({
  id: 'postmortems.incident',
  parent: rootRouteRef,
  path: '/incidents/:id',
});

/** Action items: mine, my team's, all; `?item=<id>` opens one. @public */
export const actionsRouteRef = createSubRouteRef({
  id: 'postmortems.actions',
  parent: rootRouteRef,
  path: '/actions',
});

/** How incidents develop. @public */
export const trendsRouteRef = createSubRouteRef({
  id: 'postmortems.trends',
  parent: rootRouteRef,
  path: '/trends',
});

/** Reading in Markdown of others. @public */
export const importRouteRef = createSubRouteRef({
  id: 'postmortems.import',
  parent: rootRouteRef,
  path: '/import',
});

/** The page of a postmortem, by its id or ref. @public */
export const postmortemRouteRef = createSubRouteRef({
  id: 'postmortems.postmortem',
  parent: rootRouteRef,
  path: '/:id',
});

/** The *Postmortems* tab of an entity. @public */
export const entityPostmortemsRouteRef = createRouteRef({
  id: 'postmortems.entity',
});

/** From the card to the tab; not there in a portal that shows only the card. @public */
export const postmortemsTabRouteRef = createExternalRouteRef({
  id: 'postmortems-tab',
  optional: true,
  defaultTarget: 'postmortems.entityPostmortems',
});

/** The page of an alert; not there in a portal without the SLO plugin. @public */
export const alertRouteRef = createExternalRouteRef({
  id: 'alert',
  params: ['id'],
  optional: true,
  defaultTarget: 'slo.alert',
});

/** The page of an SLO; not there in a portal without the SLO plugin. @public */
export const sloRouteRef = createExternalRouteRef({
  id: 'slo',
  params: ['kind', 'namespace', 'name', 'slo'],
  optional: true,
  defaultTarget: 'slo.slo',
});

/** A checklist run; not there in a portal without the runbooks plugin. @public */
export const runRouteRef = createExternalRouteRef({
  id: 'run',
  params: ['id'],
  optional: true,
  defaultTarget: 'runbooks.run',
});
