import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AlertApi } from '@nines/backstage-plugin-slo-common';
import {
  alertApiRef,
  postmortemsApiRef,
} from '@nines/backstage-plugin-slo-react';
import { screen } from '@testing-library/react';
import { FakePostmortemsApi, Scenario, fixtureEntities } from '../fixtures';
import { rootRouteRef } from '../routes';

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

/** Something of the plugin at an address, with a fake behind it; `alerts` where the portal has the SLO plugin. */
export async function openPostmortems(
  element: ReactNode,
  options: {
    path: string;
    scenario?: Scenario;
    alerts?: Partial<AlertApi>;
  },
) {
  const { path, scenario, alerts } = options;
  const postmortems = new FakePostmortemsApi(scenario);
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [postmortemsApiRef, postmortems],
        [catalogApiRef, catalogApiMock({ entities: [...fixtureEntities] })],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/anna',
            ownershipEntityRefs: ['user:default/anna'],
          }),
        ],
        ...(alerts ? [[alertApiRef, alerts] as const] : []),
      ]}
    >
      {element}
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/postmortems': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  const address = () => screen.getByTestId('address').textContent;
  return { postmortems, address };
}
