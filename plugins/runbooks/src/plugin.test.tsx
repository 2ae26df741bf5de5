import { Route, Routes } from 'react-router-dom';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import {
  EntityRunbooksContent,
  RunbookBannerAddon,
  RunbooksPage,
  entityRunbooksRouteRef,
  openRouteRef,
  rootRouteRef,
  runbooksPlugin,
} from '.';
import { openRunbooks } from './__testUtils__/openRunbooks';
import { checkout } from './fixtures';

jest.mock('@backstage/plugin-techdocs', () => ({
  TechDocsReaderPage: () => <div>The reader</div>,
  TechDocsReaderPageContent: () => null,
  TechDocsReaderPageSubheader: () => null,
}));

/** A legacy portal with the page, and an entity's page with the tab. */
const portal = (
  <EntityProvider entity={checkout}>
    <Routes>
      <Route path="/runbooks/*" element={<RunbooksPage />} />
      <Route
        path="/catalog/:namespace/:kind/:name/runbooks/*"
        element={<EntityRunbooksContent />}
      />
    </Routes>
  </EntityProvider>
);

it('gives its API and its routes to the legacy frontend system', () => {
  expect(runbooksPlugin.getId()).toBe('runbooks');
  const apis = [...runbooksPlugin.getApis()].map(({ api }) => api.id);
  expect(apis).toEqual(['plugin.runbooks.client']);
  expect(runbooksPlugin.routes).toMatchObject({
    root: rootRouteRef,
    open: openRouteRef,
    entityRunbooks: entityRunbooksRouteRef,
  });
  expect(Object.keys(runbooksPlugin.externalRoutes)).toEqual([
    'docs',
    'alert',
    'postmortem',
  ]);
  expect(RunbookBannerAddon).toBeDefined();
});

it('shows the page in a shell of its own', async () => {
  await openRunbooks(portal, { path: '/runbooks' });
  expect(
    await screen.findByRole('heading', { name: 'Runbooks' }),
  ).toBeVisible();
  expect(await screen.findByRole('table', { name: 'Runbooks' })).toBeVisible();
});

it('shows the tab, at the page of which most is to be minded', async () => {
  const { address } = await openRunbooks(portal, {
    path: '/catalog/default/component/checkout/runbooks',
  });
  expect(await screen.findByText('The reader')).toBeVisible();
  expect(address()).toBe(
    '/catalog/default/component/checkout/runbooks/runbooks/latency/',
  );
});
