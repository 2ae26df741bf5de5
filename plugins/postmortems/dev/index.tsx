import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  alertApiRef,
  postmortemsApiRef,
} from '@nines/backstage-plugin-slo-react';
import postmortemsPlugin from '../src/alpha';
import {
  FakePostmortemsApi,
  fixtureEntities,
  scenarioOf,
  someAlertsApi,
} from '../src/fixtures';

/** What the SLO plugin gives, without its pages. */
const alerts = createFrontendPlugin({
  pluginId: 'slo',
  extensions: [
    ApiBlueprint.make({
      name: 'alerts',
      params: defineParams =>
        defineParams({ api: alertApiRef, deps: {}, factory: someAlertsApi }),
    }),
  ],
});

// The plugin in the new frontend system, against fixtures that are awkward on purpose; `?scenario=` none, many, loading or failing shows
// others. dev/legacy.tsx shows the same in the legacy one.
createDevApp({
  features: [
    alerts,
    catalogPlugin.withOverrides({
      extensions: [
        catalogPlugin.getExtension('api:catalog').override({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                new InMemoryCatalogClient({ entities: [...fixtureEntities] }),
            }),
        }),
      ],
    }),
    postmortemsPlugin.withOverrides({
      extensions: [
        postmortemsPlugin.getExtension('api:postmortems').override({
          params: defineParams =>
            defineParams({
              api: postmortemsApiRef,
              deps: {},
              factory: () =>
                new FakePostmortemsApi(scenarioOf(window.location.search)),
            }),
        }),
      ],
    }),
  ],
});
