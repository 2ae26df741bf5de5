import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  TechDocsAddonLocations,
  createTechDocsAddonExtension,
} from '@backstage/plugin-techdocs-react';
import { RunbooksClient } from '@nines/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '@nines/backstage-plugin-slo-react';
import { LazyRunbookBanner } from './components/RunbookBanner/LazyRunbookBanner';
import {
  alertRouteRef,
  docsRouteRef,
  entityRunbooksRouteRef,
  openRouteRef,
  postmortemRouteRef,
  rootRouteRef,
  runRouteRef,
} from './routes';

/** The runbooks plugin for the legacy frontend system; the new one finds its plugin under `./alpha`. @public */
export const runbooksPlugin = createPlugin({
  id: 'runbooks',
  apis: [
    createApiFactory({
      api: runbooksApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new RunbooksClient({ fetchApi }),
    }),
  ],
  routes: {
    root: rootRouteRef,
    open: openRouteRef,
    run: runRouteRef,
    entityRunbooks: entityRunbooksRouteRef,
  },
  externalRoutes: {
    docs: docsRouteRef,
    alert: alertRouteRef,
    postmortem: postmortemRouteRef,
  },
});

/** `/runbooks`: every runbook, the state of the fleet, dead ends, and checklists. @public */
export const RunbooksPage = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'RunbooksPage',
    component: () =>
      import('./components/RunbooksRouter').then(m => m.LegacyRunbooksRouter),
    mountPoint: rootRouteRef,
  }),
);

/** The tab of an entity's page, at `/runbooks` there; its children are TechDocs addons. @public */
export const EntityRunbooksContent = runbooksPlugin.provide(
  createRoutableExtension({
    name: 'EntityRunbooksContent',
    component: () =>
      import('./components/EntityRunbooksContent').then(
        m => m.EntityRunbooksContent,
      ),
    mountPoint: entityRunbooksRouteRef,
  }),
);

/** The addon of TechDocs' reader: what is known of a page that is a runbook, on top of it. @public */
export const RunbookBannerAddon = runbooksPlugin.provide(
  createTechDocsAddonExtension({
    name: 'RunbookBanner',
    location: TechDocsAddonLocations.Subheader,
    component: LazyRunbookBanner,
  }),
);
