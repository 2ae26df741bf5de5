import { useLocation } from 'react-router-dom';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { alertApiRef, sloApiRef } from '@nines/backstage-plugin-slo-react';
import { screen } from '@testing-library/react';
import { SloRouter } from '../components/SloRouter';
import { FakeAlertApi, FakeSloApi } from '../fixtures';
import { rootRouteRef } from '../routes';
import { PermissionAnswer } from './PermissionAnswer';

function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

/** The pages under `/slo` at a path of theirs, with both fakes behind them. */
export async function openSloPages(path: string) {
  const slos = new FakeSloApi();
  const alerts = new FakeAlertApi();
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [sloApiRef, slos],
        [alertApiRef, alerts],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <PermissionAnswer>
        <SloRouter />
        <Address />
      </PermissionAnswer>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/slo': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  const address = () => screen.getByTestId('address').textContent;
  return { slos, alerts, address };
}
