import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** Every runbook that the reader may see. @public */
export const rootRouteRef = createRouteRef({ id: 'runbooks' });

/** From an alert to its runbook: `?entity=…&alert=…`, and `slo`, `runbook` and `occurrence` where they are known. @public */
export const openRouteRef = createSubRouteRef({
  id: 'runbooks.open',
  parent: rootRouteRef,
  path: '/open',
});

/** The state of the fleet, a figure per system. @public */
export const coverageRouteRef = createSubRouteRef({
  id: 'runbooks.coverage',
  parent: rootRouteRef,
  path: '/coverage',
});

/** Alerts without a runbook, and runbooks without an alert. @public */
export const deadEndsRouteRef = createSubRouteRef({
  id: 'runbooks.dead-ends',
  parent: rootRouteRef,
  path: '/dead-ends',
});

/** A checklist run. @public */
export const runRouteRef = createSubRouteRef({
  id: 'runbooks.run',
  parent: rootRouteRef,
  path: '/runs/:id',
});

/** The *Runbooks* tab of an entity. @public */
export const entityRunbooksRouteRef = createRouteRef({
  id: 'runbooks.entity',
});

/** TechDocs' own reader; not there in a portal that shows docs only on entities. @public */
export const docsRouteRef = createExternalRouteRef({
  id: 'docs',
  params: ['namespace', 'kind', 'name'],
  optional: true,
  defaultTarget: 'techdocs.docRoot',
});

/** The page of an alert; not there in a portal without the SLO plugin. @public */
export const alertRouteRef = createExternalRouteRef({
  id: 'alert',
  params: ['id'],
  optional: true,
  defaultTarget: 'slo.alert',
});

/** A postmortem; not there in a portal without the postmortems plugin. @public */
export const postmortemRouteRef = createExternalRouteRef({
  id: 'postmortem',
  params: ['id'],
  optional: true,
  defaultTarget: 'postmortems.postmortem',
});
