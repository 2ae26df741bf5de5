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
import { alertApiRef, sloApiRef } from '@nines/backstage-plugin-slo-react';
import {
  EntitySloCard,
  EntitySloContent,
  SloIndexPage,
  sloPlugin,
} from '../src';
import { FakeAlertApi, FakeSloApi, fixtureEntities } from '../src/fixtures';

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container>
        <Grid item xs={12} md={8}>
          <EntitySloCard />
        </Grid>
        <Grid item xs={12} md={4}>
          <EntityAboutCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/slos" title="SLOs">
      <EntitySloContent />
    </EntityLayout.Route>
  </EntityLayout>
);

// The plugin in the legacy frontend system: `yarn start --entrypoint dev/legacy`. Without a backend its guest
// sign-in asks to fall back to the legacy token: say yes.
createDevApp()
  .registerPlugin(sloPlugin)
  .registerApi({ api: sloApiRef, deps: {}, factory: () => new FakeSloApi() })
  .registerApi({
    api: alertApiRef,
    deps: {},
    factory: () => new FakeAlertApi(),
  })
  .registerApi({
    api: catalogApiRef,
    deps: {},
    factory: () =>
      new InMemoryCatalogClient({ entities: [...fixtureEntities] }),
  })
  .addPage({ element: <SloIndexPage />, title: 'SLOs', path: '/slo' })
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
