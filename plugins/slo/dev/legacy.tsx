import { createDevApp, EntityGridItem } from '@backstage/dev-utils';
import { Content, Header, Page } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import { sloApiRef } from '@nines/backstage-plugin-slo-react';
import {
  EntitySloCard,
  EntitySloContent,
  SloIndexPage,
  sloPlugin,
} from '../src';
import { FakeSloApi, fixtureEntities } from '../src/fixtures';

// The plugin in the legacy frontend system: `yarn start --entrypoint dev/legacy`.
createDevApp()
  .registerPlugin(sloPlugin)
  .registerApi({ api: sloApiRef, deps: {}, factory: () => new FakeSloApi() })
  .addPage({ element: <SloIndexPage />, title: 'SLOs', path: '/slo' })
  .addPage({
    title: 'Cards',
    path: '/cards',
    element: (
      <Page themeId="service">
        <Header title="The card, for every fixture" />
        <Content>
          <Grid container>
            {fixtureEntities.map(entity => (
              <EntityGridItem
                key={entity.metadata.name}
                entity={entity}
                xs={12}
                md={6}
              >
                <EntitySloCard />
              </EntityGridItem>
            ))}
          </Grid>
        </Content>
      </Page>
    ),
  })
  .addPage({
    title: 'Tab',
    path: '/tab',
    element: (
      <Page themeId="service">
        <Header title="The tab" />
        <Content>
          <EntityGridItem entity={fixtureEntities[0]} xs={12}>
            <EntitySloContent />
          </EntityGridItem>
        </Content>
      </Page>
    ),
  })
  .render();
