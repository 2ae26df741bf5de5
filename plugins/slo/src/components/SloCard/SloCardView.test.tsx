import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { EntitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { Loadable, sloApiRef } from '@nines/backstage-plugin-slo-react';
import {
  WIRE_NOW,
  aWireState,
  anEntityObjective,
  anEntityResponse,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeSloApi,
  awkwardEntities,
  failures,
  manyObjectives,
} from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { SloCardView } from './SloCardView';

const now = Date.parse(WIRE_NOW);
const spaces = (text: string | null) => text?.replaceAll('\u00a0', ' ');

async function show(slos: Loadable<EntitySlosResponse>) {
  const api = new FakeSloApi();
  await renderInTestApp(
    <TestApiProvider apis={[[sloApiRef, api]]}>
      <SloCardView
        entityRef="component:default/checkout"
        slos={slos}
        now={now}
      />
    </TestApiProvider>,
    { mountedRoutes: { '/slo': rootRouteRef } },
  );
  return api;
}

const ready = (value: EntitySlosResponse): Loadable<EntitySlosResponse> => ({
  status: 'ready',
  value,
  isStale: false,
  reload: () => {},
});

it('shows the worst first, each with state, indicator, budget and time', async () => {
  await show(ready(awkwardEntities['component:default/checkout']));
  const list = screen.getByRole('list', { name: 'SLOs, worst first' });
  const rows = within(list).getAllByRole('listitem');
  expect(rows.map(row => spaces(row.textContent))).toEqual([
    'ExhaustedCheckout success99.89 % of 99.9 %12 % over budgetspent 2 h ago',
    expect.stringContaining('31 % leftout in 9 h'),
    expect.stringContaining('At riskError rate'),
    'No dataRefunds– of 99.9 %no data for 14 min',
    'Invalidbroken–budget unknown',
  ]);
});

it('says how many more there are and how many problems', async () => {
  await show(ready(awkwardEntities['component:default/checkout']));
  expect(screen.getByRole('link', { name: '2 more' })).toBeVisible();
  expect(
    screen.getByRole('link', { name: '2 problems in the definitions' }),
  ).toBeVisible();
});

it('leads to the alerts of others while they fire', async () => {
  await show(ready(anEntityResponse({ firingElsewhere: 2 })));
  expect(
    screen.getByRole('link', { name: '2 alerts of others fire' }),
  ).toHaveAttribute('href', expect.stringMatching(/slos$|^\/slo/));
});

it('has nothing to say of others that are quiet', async () => {
  await show(ready(anEntityResponse({ firingElsewhere: 0 })));
  expect(screen.queryByText(/of others/)).toBeNull();
});

it('explains a number when it is asked to', async () => {
  await show(ready(anEntityResponse()));
  await userEvent.click(screen.getByRole('button', { name: /82.% left/ }));
  expect(await screen.findByText('bad events so far: 180')).toBeVisible();
  expect(screen.getByText('1 − 180 ÷ 1,000 → 82 % left')).toBeVisible();
});

it('asks for the rows and the queries behind a number only when somebody wants to know', async () => {
  const api = await show(ready(awkwardEntities['component:default/checkout']));
  expect(api.asked).toEqual([]);
  await userEvent.click(
    screen.getByRole('button', { name: /12.% over budget/ }),
  );
  expect(
    await screen.findByText(/^20 Nov 2026, .*4,999,820 good of 5,000,400$/),
  ).toBeVisible();
  expect(screen.getByText(/4,000,000 good of 4,000,400$/)).toBeVisible();
  expect(
    screen.getByText('sum(http_requests_total{service="checkout"})'),
  ).toBeVisible();
  expect(
    screen.getByRole('link', { name: /^Open in default/ }),
  ).toHaveAttribute('href', 'https://prometheus.example.com/graph?g0.expr=x');
  expect(api.asked).toEqual([
    'getSlo component:default/checkout/checkout-success',
  ]);
});

it('says so when the rows behind a number cannot be read', async () => {
  await show(ready(anEntityResponse()));
  await userEvent.click(screen.getByRole('button', { name: /82.% left/ }));
  expect(
    await screen.findByText(/^The rows and the queries could not be read: /),
  ).toBeVisible();
});

it('shows an exactly spent budget as spent, not as unknown', async () => {
  const budget = {
    allowed: 1_000,
    bad: 1_000,
    total: 1e6,
    sli: 0.999,
    left: 0,
  };
  await show(
    ready(anEntityResponse({ objectives: [anEntityObjective({ budget })] })),
  );
  expect(
    screen.getByRole('button', { name: 'budget just spent' }),
  ).toBeVisible();
});

it('does not say that there is no data of what was measured too little', async () => {
  const state = aWireState('noData', {
    reason: 'insufficientCoverage',
    since: '2026-11-20T11:58:00.000Z',
  });
  await show(
    ready(anEntityResponse({ objectives: [anEntityObjective({ state })] })),
  );
  expect(screen.getByText('too little measured')).toBeVisible();
  expect(screen.queryByText(/no data for/)).toBeNull();
});

it('calls a weighted budget what it is, without an indicator or a target', async () => {
  const together = anEntityObjective({
    composite: true,
    budget: { allowed: 1, bad: 0.42, total: 1e6, sli: null, left: 0.58 },
  });
  await show(ready(anEntityResponse({ objectives: [together] })));
  expect(screen.getByRole('button', { name: 'weighted budget' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /58.% left/ }));
  expect(
    await screen.findByText('spent by all, each by its weight: 42 %'),
  ).toBeVisible();
  expect(screen.queryByText(/of 99.9/)).toBeNull();
});

it('draws five rows of ten thousand', async () => {
  await show(ready(anEntityResponse({ objectives: manyObjectives(10_000) })));
  expect(screen.getAllByRole('meter')).toHaveLength(5);
  expect(screen.getByRole('link', { name: '9995 more' })).toBeVisible();
});

it('invites an entity without SLOs, with what to copy', async () => {
  const user = userEvent.setup();
  const copy = jest.spyOn(navigator.clipboard, 'writeText');
  await show(ready(awkwardEntities['component:default/newcomer']));
  await user.click(
    screen.getByRole('button', { name: /^Copy catalog-info.yaml/ }),
  );
  expect(copy).toHaveBeenCalledWith(
    expect.stringContaining('nines.dev/slo-location: dir:./slo'),
  );
  expect(screen.getByText('Copied')).toBeVisible();
  expect(screen.getByText(/kind: SLO/)).toBeVisible();
});

it('keeps its room while loading', async () => {
  await show({ status: 'loading' });
  expect(
    screen.getByRole('status', { name: 'Loading the error budgets' }),
  ).toBeVisible();
});

it.each<{ name: string; title: string }>([
  { name: 'forbidden', title: 'You may not see these SLOs' },
  { name: 'not-installed', title: 'The SLO backend is not installed' },
  { name: 'unreachable', title: 'The portal’s backend does not answer' },
  { name: 'failing', title: 'The SLOs could not be loaded' },
])('says what is wrong and what to do: $name', async ({ name, title }) => {
  const retry = jest.fn();
  await show({ status: 'failed', error: failures[name], retry });
  const alert = screen.getByRole('alert');
  expect(within(alert).getByText(title)).toBeVisible();
  expect(screen.queryByRole('meter')).toBeNull();
  await userEvent.click(
    within(alert).getByRole('button', { name: 'Try again' }),
  );
  expect(retry).toHaveBeenCalledTimes(1);
});
