import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityAboutCard,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import {
  alertApiRef,
  postmortemsApiRef,
} from '@nines/backstage-plugin-slo-react';
import {
  EntityPostmortemsCard,
  EntityPostmortemsContent,
  HomePageMyActionItems,
  HomePageMyIncidents,
  PostmortemsPage,
  postmortemsPlugin,
} from '../src';
import {
  FakePostmortemsApi,
  fixtureEntities,
  scenarioOf,
  someAlertsApi,
} from '../src/fixtures';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container>
        <Grid item xs={12} md={8}>
          <EntityPostmortemsCard />
        </Grid>
        <Grid item xs={12} md={4}>
          <EntityAboutCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/postmortems" title="Postmortems">
      <EntityPostmortemsContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const home = (
  <Grid container style={{ padding: 24 }}>
    <Grid item xs={12} md={6}>
      <HomePageMyActionItems />
    </Grid>
    <Grid item xs={12} md={6}>
      <HomePageMyIncidents />
    </Grid>
  </Grid>
);

// The plugin in the legacy frontend system: `yarn start --entrypoint dev/legacy`. Without a backend its guest
// sign-in asks to fall back to the legacy token: say yes.
createDevApp()
  .registerPlugin(postmortemsPlugin)
  .registerApi({
    api: postmortemsApiRef,
    deps: {},
    factory: () => new FakePostmortemsApi(scenarioOf(window.location.search)),
  })
  .registerApi({ api: alertApiRef, deps: {}, factory: someAlertsApi })
  .registerApi({
    api: catalogApiRef,
    deps: {},
    factory: () =>
      new InMemoryCatalogClient({ entities: [...fixtureEntities] }),
  })
  .addPage({
    element: <PostmortemsPage />,
    title: 'Postmortems',
    path: '/postmortems',
  })
  .addPage({ element: home, title: 'Home', path: '/home' })
  .addPage({
    element: <CatalogIndexPage />,
    title: 'Catalog',
    path: '/catalog',
  })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: entityPage,
  })
  .render();
