import { useLocation } from 'react-router-dom';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { alertApiRef, sloApiRef } from '@nines/backstage-plugin-slo-react';
import {
  aSloObjective,
  anExplanation,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PermissionAnswer } from '../../__testUtils__/PermissionAnswer';
import { FakeAlertApi, FakeSloApi } from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { SloRouter } from '../SloRouter';
import { Computed } from './Computed';

function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

async function open(slo: string, may: 'ALLOW' | 'DENY' = 'ALLOW') {
  const slos = new FakeSloApi();
  const alerts = new FakeAlertApi();
  const permissions = { authorize: async () => ({ result: may }) };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [sloApiRef, slos],
        [alertApiRef, alerts],
        [permissionApiRef, permissions],
      ]}
    >
      <PermissionAnswer>
        <SloRouter />
        <Address />
      </PermissionAnswer>
    </TestApiProvider>,
    {
      routeEntries: [`/slos/component/default/checkout/${slo}`],
      mountedRoutes: {
        '/slo': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  return { slos, address: () => screen.getByTestId('address').textContent };
}
const part = async (name: string) =>
  within(await screen.findByRole('region', { name }));

it('tells the four figures', async () => {
  await open('checkout-success');
  expect(
    await screen.findByRole('heading', { name: 'Checkout success' }),
  ).toBeVisible();
  const figures = screen
    .getAllByRole('definition')
    .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));
  expect(figures).toEqual(
    expect.arrayContaining(['99.9 %', '99.89 %', '12 % over budget']),
  );
  expect(figures).toContain('1,120 bad of 1,000,000 events');
});

it('shows no figures of an SLO that could not be read', async () => {
  const { slos } = await open('broken');
  expect(await screen.findByRole('heading', { name: 'broken' })).toBeVisible();
  expect(screen.getByText('Invalid')).toBeVisible();
  expect(screen.queryAllByRole('definition')).toEqual([]);
  expect(slos.asked).toEqual(['getSlo component:default/checkout/broken']);
});

it('switches between objectives by links', async () => {
  const { address } = await open('checkout-success');
  await userEvent.click(await screen.findByRole('link', { name: /Strict/ }));
  expect(address()).toBe('?objective=strict');
  expect(await screen.findByRole('link', { name: /Strict/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

it('draws four charts on one request, each with a table behind it', async () => {
  const { slos } = await open('uptime');
  for (const name of [
    /^Error budget left/,
    /^Indicator/,
    /^Events/,
    /^Burn rate/,
  ])
    expect(await screen.findByRole('img', { name })).toBeInTheDocument();
  expect(slos.asked.filter(asked => asked.startsWith('getChart'))).toHaveLength(
    1,
  );
  const [details] = screen.getAllByText('Show as a table');
  await userEvent.click(details);
  const table = within(
    await screen.findByRole('table', { name: 'Error budget left, as a table' }),
  );
  const rows = table.getAllByRole('row');
  expect(rows).toHaveLength(361);
  expect(rows[182]).toHaveTextContent('not measured');
});

it('zooms by buttons and by keys, and keeps the range in the URL', async () => {
  const { address } = await open('uptime');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Last day' }),
  );
  expect(address()).toBe(
    '?from=2026-11-19T12%3A00%3A00.000Z&to=2026-11-20T12%3A00%3A00.000Z',
  );
  screen.getByRole('group', { name: /Drag across a chart/ }).focus();
  await userEvent.keyboard('+');
  expect(address()).toContain('from=2026-11-19T18');
  await userEvent.keyboard('{ArrowLeft}');
  expect(address()).toContain('from=2026-11-19T12');
  await userEvent.keyboard('0');
  await waitFor(() => expect(address()).toBe(''));
});

it('explains itself: the ledger rows, the formula, the query with a link', async () => {
  await open('checkout-success');
  const computed = await part('How is this computed');
  expect(
    computed.getByRole('row', {
      name: /start of the window .* 4,000,000 4,000,400/,
    }),
  ).toBeVisible();
  expect(computed.getByText(/left = 1 − 180 ÷ 1,000/)).toBeVisible();
  expect(
    computed.getByText('sum(http_requests_total{service="checkout"})'),
  ).toBeVisible();
  expect(
    computed.getByRole('link', { name: /Open in prometheus default/ }),
  ).toHaveAttribute(
    'href',
    expect.stringContaining('https://prometheus.example.com'),
  );
});

it('lists the queries of every objective behind a weighted budget', async () => {
  const withQuery = (query: string, more: object) =>
    aSloObjective({
      ...more,
      explanation: anExplanation({
        queries: [{ role: 'total', source: 'prometheus', query }],
      }),
    });
  const together = withQuery('sum(search)', { composite: true });
  await renderInTestApp(
    <Computed
      objective={together}
      objectives={[
        together,
        withQuery('sum(search)', { objective: 'search' }),
        withQuery('sum(payments)', { objective: 'payments' }),
      ]}
    />,
  );
  const queries = within(screen.getByRole('list', { name: 'Queries' }));
  expect(
    queries.getAllByRole('listitem').map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining('sum(search)'),
    expect.stringContaining('sum(payments)'),
  ]);
  expect(screen.getByText(/sums over its objectives/)).toBeVisible();
});

it('says so where there is nothing to explain', async () => {
  await open('refunds');
  const computed = await part('How is this computed');
  expect(
    computed.getByText('There are no measurements to explain yet.'),
  ).toBeVisible();
});

it('adds and revokes exclusions for those who may', async () => {
  const { slos } = await open('checkout-success');
  const exclusions = await part('Exclusions');
  await userEvent.click(await exclusions.findByText('Add an exclusion'));
  await userEvent.type(exclusions.getByLabelText('From'), '2026-11-20T10:00');
  await userEvent.type(exclusions.getByLabelText('To'), '2026-11-20T09:00');
  await userEvent.click(exclusions.getByRole('button', { name: 'Exclude' }));
  expect(exclusions.getByRole('alert')).toHaveTextContent(
    'The end must come after the start.',
  );
  await userEvent.clear(exclusions.getByLabelText('To'));
  await userEvent.type(exclusions.getByLabelText('To'), '2026-11-20T11:00');
  await userEvent.type(exclusions.getByLabelText('Reason'), 'Fire drill');
  await userEvent.click(exclusions.getByRole('button', { name: 'Exclude' }));
  expect(await screen.findByText('Fire drill')).toBeVisible();
  const revoke = screen.getAllByRole('button', {
    name: /^Revoke the exclusion/,
  });
  await userEvent.click(revoke[0]);
  expect(slos.asked).toEqual(
    expect.arrayContaining([
      'addExclusion checkout-success',
      'revokeExclusion e1',
    ]),
  );
});

it('shows exclusions, and nothing to press, to those who may not change them', async () => {
  await open('checkout-success', 'DENY');
  const exclusions = await part('Exclusions');
  expect(exclusions.getByText('Wrong day')).toBeVisible();
  expect(exclusions.queryByRole('button')).toBeNull();
  expect(exclusions.queryByText('Add an exclusion')).toBeNull();
});

it('tells targets and new beginnings, latest first', async () => {
  await open('checkout-success');
  const history = await part('Targets and changes');
  const [first] = history.getAllByRole('row');
  expect(first).toHaveTextContent('target 99.9');
  expect(history.getByText('measuring began')).toBeVisible();
});

it('says that there is no such SLO', async () => {
  await open('no-such');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'There is no such SLO',
  );
});

it('says that there is no such page, and where all SLOs are', async () => {
  await open('checkout-success/no/such/page');
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('There is no such page')).toBeVisible();
  expect(alert.getByRole('link', { name: 'All SLOs' })).toHaveAttribute(
    'href',
    '/slo',
  );
});
