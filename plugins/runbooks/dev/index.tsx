import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import { runbooksApiRef } from '@nines/backstage-plugin-slo-react';
import runbooksPlugin from '../src/alpha';
import {
  FakeRunbooksApi,
  FakeTechDocs,
  fixtureEntities,
} from '../src/fixtures';
import { answerCookies } from './answerCookies';
import { emptySearch } from './emptySearch';

answerCookies();
const techDocs = new FakeTechDocs();

// The plugin in the new frontend system, against fixtures that are awkward on purpose. dev/legacy.tsx shows the same in the legacy one.
createDevApp({
  features: [
    emptySearch,
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
    techdocsPlugin.withOverrides({
      extensions: [
        techdocsPlugin.getExtension('api:techdocs').override({
          params: defineParams =>
            defineParams({
              api: techdocsApiRef,
              deps: {},
              factory: () => techDocs,
            }),
        }),
        techdocsPlugin.getExtension('api:techdocs/storage').override({
          params: defineParams =>
            defineParams({
              api: techdocsStorageApiRef,
              deps: {},
              factory: () => techDocs,
            }),
        }),
      ],
    }),
    runbooksPlugin.withOverrides({
      extensions: [
        runbooksPlugin.getExtension('api:runbooks').override({
          params: defineParams =>
            defineParams({
              api: runbooksApiRef,
              deps: {},
              factory: () => new FakeRunbooksApi(),
            }),
        }),
      ],
    }),
  ],
});
