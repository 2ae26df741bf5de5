import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { alertApiRef } from '@nines/backstage-plugin-slo-react';
import { screen } from '@testing-library/react';
import { FakeAlertApi } from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { MyAlerts } from './MyAlerts';

async function open(ownershipEntityRefs: string[]) {
  const alerts = new FakeAlertApi();
  const identity = mockApis.identity({ ownershipEntityRefs });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [alertApiRef, alerts],
        [identityApiRef, identity],
      ]}
    >
      <MyAlerts />
    </TestApiProvider>,
    { mountedRoutes: { '/slo': rootRouteRef } },
  );
  return alerts;
}

it('asks once for what is open on what the reader and their teams own', async () => {
  const alerts = await open(['user:default/jane', 'group:default/payments']);
  const list = await screen.findByRole('list', { name: 'My team’s alerts' });
  expect(list.children).toHaveLength(3);
  expect(alerts.asked).toEqual([
    'listAlerts {"owner":["user:default/jane","group:default/payments"],"status":["firing","acknowledged"],"limit":5}',
  ]);
  expect(screen.getByRole('link', { name: /^All of them/ })).toHaveAttribute(
    'href',
    '/slo/alerts?status=firing&status=acknowledged&owner=user%3Adefault%2Fjane&owner=group%3Adefault%2Fpayments',
  );
});

it('asks for nothing where the reader owns nothing', async () => {
  const alerts = await open([]);
  expect(
    await screen.findByText(/^You own nothing in the catalog/),
  ).toBeVisible();
  expect(alerts.asked).toEqual([]);
});
