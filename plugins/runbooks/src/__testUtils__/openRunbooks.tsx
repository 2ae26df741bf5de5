import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import { AlertApi } from '@nines/backstage-plugin-slo-common';
import { alertApiRef, runbooksApiRef } from '@nines/backstage-plugin-slo-react';
import { screen } from '@testing-library/react';
import { FakeRunbooksApi, FakeTechDocs } from '../fixtures';
import { entityRunbooksRouteRef, rootRouteRef } from '../routes';

function Address() {
  const { pathname, search, hash } = useLocation();
  return <output data-testid="address">{`${pathname}${search}${hash}`}</output>;
}

/** Something of the plugin at an address, with fakes behind it; `alerts` where the portal has the SLO plugin. */
export async function openRunbooks(
  element: ReactNode,
  options: { path: string; alerts?: Partial<AlertApi> },
) {
  const runbooks = new FakeRunbooksApi();
  const techDocs = new FakeTechDocs();
  const { path, alerts } = options;
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [runbooksApiRef, runbooks],
        [techdocsApiRef, techDocs],
        [techdocsStorageApiRef, techDocs],
        [catalogApiRef, catalogApiMock()],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/guest' }),
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
        '/runbooks': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/catalog/:namespace/:kind/:name/runbooks': entityRunbooksRouteRef,
      },
    },
  );
  const address = () => screen.getByTestId('address').textContent;
  return { runbooks, techDocs, address };
}
