import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { PostmortemsClient } from '@nines/backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
import { isPostmortemResult } from './isPostmortemResult';
import {
  actionsRouteRef,
  alertRouteRef,
  entityPostmortemsRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  newIncidentRouteRef,
  postmortemRouteRef,
  postmortemsTabRouteRef,
  rootRouteRef,
  runRouteRef,
  sloRouteRef,
} from './routes';

/** The postmortems plugin for the legacy frontend system; the new one finds its plugin under `./alpha`. @public */
export const postmortemsPlugin = createPlugin({
  id: 'postmortems',
  apis: [
    createApiFactory({
      api: postmortemsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PostmortemsClient({ fetchApi }),
    }),
  ],
  routes: {
    root: rootRouteRef,
    incidents: incidentsRouteRef,
    newIncident: newIncidentRouteRef,
    incident: incidentRouteRef,
    actions: actionsRouteRef,
    postmortem: postmortemRouteRef,
    entityPostmortems: entityPostmortemsRouteRef,
  },
  externalRoutes: {
    tab: postmortemsTabRouteRef,
    alert: alertRouteRef,
    slo: sloRouteRef,
    run: runRouteRef,
  },
});

/** `/postmortems`: postmortems, incidents, action items, trends and imports. @public */
export const PostmortemsPage = postmortemsPlugin.provide(
  createRoutableExtension({
    name: 'PostmortemsPage',
    component: () =>
      import('./components/PostmortemsRouter').then(
        m => m.LegacyPostmortemsRouter,
      ),
    mountPoint: rootRouteRef,
  }),
);

/** The tab of an entity's page. @public */
export const EntityPostmortemsContent = postmortemsPlugin.provide(
  createRoutableExtension({
    name: 'EntityPostmortemsContent',
    component: () =>
      import('./components/EntityPostmortemsContent').then(
        m => m.EntityPostmortemsContent,
      ),
    mountPoint: entityPostmortemsRouteRef,
  }),
);

/** The card of an entity's overview: what it still owes. @public */
export const EntityPostmortemsCard = postmortemsPlugin.provide(
  createComponentExtension({
    name: 'EntityPostmortemsCard',
    component: {
      lazy: () =>
        import('./components/PostmortemsCard').then(m => m.PostmortemsCard),
    },
  }),
);

/** A card of the home page: the reader's own action items, overdue first. @public */
export const HomePageMyActionItems = postmortemsPlugin.provide(
  createCardExtension({
    name: 'HomePageMyActionItems',
    title: 'My action items',
    components: () =>
      import('./components/HomeWidgets').then(m => ({
        Content: m.MyActionItems,
      })),
  }),
);

/** A card of the home page: incidents under way, and postmortems to be written, of what the reader or a team of theirs owns. @public */
export const HomePageMyIncidents = postmortemsPlugin.provide(
  createCardExtension({
    name: 'HomePageMyIncidents',
    title: 'Incidents and postmortems',
    components: () =>
      import('./components/HomeWidgets').then(m => ({
        Content: m.MyIncidents,
      })),
  }),
);

/** A postmortem among what a search found. @public */
export const PostmortemSearchResultListItem = postmortemsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'PostmortemSearchResultListItem',
    predicate: isPostmortemResult,
    component: () =>
      import('./components/SearchResult').then(m => m.PostmortemResult),
  }),
);
