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

/** The SLO tab of an entity. @public */
export const entitySlosRouteRef = createRouteRef({ id: 'slo.entity' });

/** From the card to the tab; not there in a portal that shows only the card. @public */
export const sloTabRouteRef = createExternalRouteRef({
  id: 'slo-tab',
  optional: true,
  defaultTarget: 'slo.entitySlos',
});
