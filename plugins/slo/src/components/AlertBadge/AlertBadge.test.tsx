import { renderInTestApp } from '@backstage/test-utils';
import { aWireAlert } from '@nines/backstage-plugin-slo-common/testUtils';
import { screen } from '@testing-library/react';
import { rootRouteRef } from '../../routes';
import { AlertBadge } from './AlertBadge';

const objective = {
  sloRef: 'component:default/checkout/availability',
  objective: '0',
};

async function show(alerts: Parameters<typeof AlertBadge>[0]['alerts']) {
  await renderInTestApp(<AlertBadge objective={objective} alerts={alerts} />, {
    mountedRoutes: { '/slo': rootRouteRef },
  });
}

it('leads to the worst alert of the objective', async () => {
  await show([
    aWireAlert({ id: 'occ-other', sloRef: 'component:default/other/slo' }),
    aWireAlert({ id: 'occ-strict', objective: 'strict' }),
    aWireAlert({ id: 'occ-page' }),
    aWireAlert({ id: 'occ-ticket', severity: 'ticket' }),
  ]);
  expect(screen.getByRole('link', { name: /Page firing/ })).toHaveAttribute(
    'href',
    '/slo/alerts/occ-page',
  );
});

it.each([
  { name: 'where none is open', alerts: [] },
  { name: 'where the reader may not know', alerts: undefined },
])('is not there $name', async ({ alerts }) => {
  await show(alerts);
  expect(screen.queryByRole('link')).toBeNull();
});
