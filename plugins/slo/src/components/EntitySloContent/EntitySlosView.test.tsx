import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { sloApiRef } from '@nines/backstage-plugin-slo-react';
import { WIRE_NOW } from '@nines/backstage-plugin-slo-common/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PermissionAnswer } from '../../__testUtils__/PermissionAnswer';
import { FakeSloApi, awkwardEntities, checkout } from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { EntitySlosView } from './EntitySlosView';

async function show(entityRef: string, may: 'ALLOW' | 'DENY' = 'ALLOW') {
  const slos = new FakeSloApi();
  const permissions = { authorize: async () => ({ result: may }) };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [sloApiRef, slos],
        [permissionApiRef, permissions],
      ]}
    >
      <PermissionAnswer>
        <EntityProvider entity={checkout}>
          <EntitySlosView
            slos={awkwardEntities[entityRef]}
            now={Date.parse(WIRE_NOW)}
          />
        </EntityProvider>
      </PermissionAnswer>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/slo': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  return slos;
}
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent?.replaceAll('\u00a0', ' '));

it('opens every objective: sparkline, burn beside its threshold, owner, definition', async () => {
  await show('component:default/checkout');
  const panel = within(
    screen.getByRole('article', { name: 'Checkout success' }),
  );
  expect(
    panel.getByRole('img', {
      name: /Error budget over its window: 12.% over budget/,
    }),
  ).toBeVisible();
  const [, hour] = within(
    panel.getByRole('table', { name: 'Burn rate' }),
  ).getAllByRole('row');
  expect(cells(hour)).toEqual(['1 h', '16.2 ×', '14.4 × page', 'above']);
  expect(panel.getByRole('link', { name: 'payments' })).toBeVisible();
  expect(
    panel.getByRole('link', { name: /slo\/availability.yaml:1/ }),
  ).toHaveAttribute(
    'href',
    'https://git.example.com/shop/checkout/slo/availability.yaml',
  );
});

it('does not call a window without events quiet', async () => {
  await show('component:default/checkout');
  const panel = within(screen.getByRole('article', { name: 'Refunds' }));
  const [, hour] = panel.getAllByRole('row');
  expect(cells(hour)).toEqual(['1 h', 'no events', '14.4 × page', '–']);
});

it('shows each problem with place, path, rule, message and hint', async () => {
  await show('component:default/checkout');
  const list = within(
    screen.getByRole('region', { name: 'Problems in the definitions' }),
  );
  expect(
    list.getByRole('link', { name: /slo\/broken.yaml:14:15/ }),
  ).toBeVisible();
  expect(list.getByText('spec.objectives[0].target · S15')).toBeVisible();
  expect(list.getByText(/target is 99.9/)).toBeVisible();
  expect(list.getByText('Instead: target: 0.999')).toBeVisible();
});

it('says when a location is unreachable and the last good definitions stay', async () => {
  await show('component:default/checkout');
  const places = screen.getByRole('region', {
    name: 'Where definitions are read',
  });
  expect(places).toHaveTextContent(
    'Unreachable; the last good definitions stay · last read 2',
  );
  expect(places).toHaveTextContent('answered 503 three times');
});

it('reads the files again for those who may', async () => {
  const slos = await show('component:default/checkout');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Read again' }),
  );
  expect(slos.asked).toEqual(['refreshEntity component:default/checkout']);
  expect(await screen.findByText(/The files are being read/)).toBeVisible();
});

it('offers no reading to those who may not', async () => {
  await show('component:default/checkout', 'DENY');
  expect(screen.queryByRole('button', { name: 'Read again' })).toBeNull();
});

it('rolls up what a system contains, with counts and the worst', async () => {
  await show('system:default/shop');
  const rollup = within(
    screen.getByRole('region', { name: 'What it contains' }),
  );
  expect(rollup.getByText(/^9 of 12 entities have SLOs/)).toBeVisible();
  expect(
    rollup.getByText('Exhausted', { selector: '[role=group] *' }),
  ).toHaveTextContent('Exhausted1');
  expect(rollup.getAllByRole('row')).toHaveLength(8);
});

it('tells a user why there is nothing, without a file to copy', async () => {
  await show('user:default/jane.doe');
  expect(
    screen.getByText(/^Nothing that this user owns has an SLO\./),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull();
});

it('draws a screenful of ten thousand, and more on demand', async () => {
  await show('component:default/huge');
  expect(screen.getAllByRole('article')).toHaveLength(25);
  await userEvent.click(screen.getByRole('button', { name: 'Show 25 more' }));
  expect(screen.getAllByRole('article')).toHaveLength(50);
  expect(screen.getByText('50 of 10000 objectives')).toBeVisible();
});
