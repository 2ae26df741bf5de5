import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import { runbooksApiRef } from '@nines/backstage-plugin-slo-react';
import { EntityRunbooksContent, RunbooksPage, runbooksPlugin } from '../src';
import {
  FakeRunbooksApi,
  FakeTechDocs,
  fixtureEntities,
} from '../src/fixtures';
import { answerCookies } from './answerCookies';

answerCookies();
const techDocs = new FakeTechDocs();

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <div />
    </EntityLayout.Route>
    <EntityLayout.Route path="/runbooks" title="Runbooks">
      <EntityRunbooksContent />
    </EntityLayout.Route>
  </EntityLayout>
);

// The plugin in the legacy frontend system: `yarn start --entrypoint dev/legacy`. Without a backend its guest
// sign-in asks to fall back to the legacy token: say yes.
createDevApp()
  .registerPlugin(runbooksPlugin)
  .registerApi({
    api: runbooksApiRef,
    deps: {},
    factory: () => new FakeRunbooksApi(),
  })
  .registerApi({ api: techdocsApiRef, deps: {}, factory: () => techDocs })
  .registerApi({
    api: techdocsStorageApiRef,
    deps: {},
    factory: () => techDocs,
  })
  .registerApi({
    api: catalogApiRef,
    deps: {},
    factory: () =>
      new InMemoryCatalogClient({ entities: [...fixtureEntities] }),
  })
  .addPage({ element: <RunbooksPage />, title: 'Runbooks', path: '/runbooks' })
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
