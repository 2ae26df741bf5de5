import { Route, Routes } from 'react-router-dom';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { alertApiRef, sloApiRef } from '@nines/backstage-plugin-slo-react';
import { screen } from '@testing-library/react';
import {
  EntitySloCard,
  EntitySloContent,
  SloIndexPage,
  entitySlosRouteRef,
  rootRouteRef,
  sloPlugin,
  sloRouteRef,
  sloTabRouteRef,
} from '.';
import { FakeAlertApi, FakeSloApi, checkout } from './fixtures';

/** A legacy portal with the fleet page, and an entity's page with card and tab. */
function openPortal(path: string) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [sloApiRef, new FakeSloApi()],
        [alertApiRef, new FakeAlertApi()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={checkout}>
        <Routes>
          <Route path="/slo/*" element={<SloIndexPage />} />
          <Route path="/card" element={<EntitySloCard />} />
          <Route path="/tab" element={<EntitySloContent />} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

it('gives its API and its routes to the legacy frontend system', () => {
  expect(sloPlugin.getId()).toBe('slo');
  const apis = [...sloPlugin.getApis()].map(({ api }) => api.id);
  expect(apis).toEqual(['plugin.slo.client', 'plugin.slo.alerts']);
  expect(Object.keys(sloPlugin.routes)).toEqual([
    'root',
    'slo',
    'alert',
    'entitySlos',
  ]);
});

it('shows the card', async () => {
  await openPortal('/card');
  expect(await screen.findByText('Checkout success')).toBeVisible();
});

it('shows the tab', async () => {
  await openPortal('/tab');
  expect(await screen.findByRole('article', { name: 'Refunds' })).toBeVisible();
});

it('shows the fleet page in a shell of its own', async () => {
  await openPortal('/slo');
  expect(await screen.findByRole('heading', { name: 'SLOs' })).toBeVisible();
  expect(await screen.findByRole('table', { name: 'SLOs' })).toBeVisible();
});

it('shows the page of an SLO in the same shell', async () => {
  await openPortal('/slo/slos/component/default/checkout/checkout-success');
  expect(
    await screen.findByRole('heading', { name: 'Checkout success' }),
  ).toBeVisible();
  expect(screen.getByRole('heading', { name: 'SLOs' })).toBeVisible();
});

it('exports the refs that its routes are made of', () => {
  expect(sloPlugin.routes.root).toBe(rootRouteRef);
  expect(sloPlugin.routes.entitySlos).toBe(entitySlosRouteRef);
  expect(sloPlugin.externalRoutes.tab).toBe(sloTabRouteRef);
  expect(sloRouteRef.params).toEqual(['kind', 'namespace', 'name', 'slo']);
});
