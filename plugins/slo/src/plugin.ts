import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { AlertClient, SloClient } from '@nines/backstage-plugin-slo-common';
import { alertApiRef, sloApiRef } from '@nines/backstage-plugin-slo-react';
import {
  alertRouteRef,
  entitySlosRouteRef,
  rootRouteRef,
  incidentRouteRef,
  newIncidentRouteRef,
  runbookRouteRef,
  sloRouteRef,
  sloTabRouteRef,
} from './routes';

/** The SLO plugin for the legacy frontend system; the new one finds its plugin under `./alpha`. @public */
export const sloPlugin = createPlugin({
  id: 'slo',
  apis: [
    createApiFactory({
      api: sloApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new SloClient({ fetchApi }),
    }),
    createApiFactory({
      api: alertApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new AlertClient({ fetchApi }),
    }),
  ],
  routes: {
    root: rootRouteRef,
    slo: sloRouteRef,
    alert: alertRouteRef,
    entitySlos: entitySlosRouteRef,
  },
  externalRoutes: {
    tab: sloTabRouteRef,
    runbook: runbookRouteRef,
    incident: incidentRouteRef,
    newIncident: newIncidentRouteRef,
  },
});

/** `/slo`: every SLO, and the page of each. @public */
export const SloIndexPage = sloPlugin.provide(
  createRoutableExtension({
    name: 'SloIndexPage',
    component: () =>
      import('./components/SloRouter').then(m => m.LegacySloRouter),
    mountPoint: rootRouteRef,
  }),
);

/** The tab of an entity's page. @public */
export const EntitySloContent = sloPlugin.provide(
  createRoutableExtension({
    name: 'EntitySloContent',
    component: () =>
      import('./components/EntitySloContent').then(m => m.EntitySloContent),
    mountPoint: entitySlosRouteRef,
  }),
);

/** The card of an entity's overview. @public */
export const EntitySloCard = sloPlugin.provide(
  createComponentExtension({
    name: 'EntitySloCard',
    component: {
      lazy: () => import('./components/SloCard').then(m => m.SloCard),
    },
  }),
);

/** A card of the home page: what is open on anything that the reader, or a team of theirs, owns. @public */
export const HomePageMyAlerts = sloPlugin.provide(
  createCardExtension({
    name: 'HomePageMyAlerts',
    title: 'My team’s alerts',
    components: () =>
      import('./components/HomeAlerts').then(m => ({ Content: m.MyAlerts })),
  }),
);
