import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { alertApiRef, sloApiRef } from '@nines/backstage-plugin-slo-react';
import sloPlugin from '../src/alpha';
import { FakeAlertApi, FakeSloApi, fixtureEntities } from '../src/fixtures';

// The plugin in the new frontend system, against fixtures that are awkward on purpose. dev/legacy.tsx shows the same in the legacy one.
createDevApp({
  features: [
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
    sloPlugin.withOverrides({
      extensions: [
        sloPlugin.getExtension('api:slo').override({
          params: defineParams =>
            defineParams({
              api: sloApiRef,
              deps: {},
              factory: () => new FakeSloApi(),
            }),
        }),
        sloPlugin.getExtension('api:slo/alerts').override({
          params: defineParams =>
            defineParams({
              api: alertApiRef,
              deps: {},
              factory: () => new FakeAlertApi(),
            }),
        }),
      ],
    }),
  ],
});
