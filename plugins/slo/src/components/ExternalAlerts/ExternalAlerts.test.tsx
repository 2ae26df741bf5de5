import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { WIRE_NOW } from '@nines/backstage-plugin-slo-common/testUtils';
import { alertApiRef } from '@nines/backstage-plugin-slo-react';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { FakeAlertApi } from '../../fixtures';
import { ExternalAlerts } from './ExternalAlerts';

async function show(name: string) {
  const alerts = new FakeAlertApi();
  const entityRef = `component:default/${name}`;
  await renderInTestApp(
    <TestApiProvider apis={[[alertApiRef, alerts]]}>
      <ExternalAlerts entityRef={entityRef} now={Date.parse(WIRE_NOW)} />
      <p>below</p>
    </TestApiProvider>,
  );
  return alerts;
}

const rows = async () =>
  within(await screen.findByRole('table', { name: 'Alerts of others' }))
    .getAllByRole('row', { hidden: true })
    .slice(1);

it('costs one request', async () => {
  const { asked } = await show('checkout');
  await rows();
  expect(asked).toEqual(['getExternalAlerts component:default/checkout']);
});

it('says of each what it is, how bad, since when, from where, and what to do', async () => {
  await show('checkout');
  const [first] = await rows();
  expect(first).toHaveTextContent('Firing');
  expect(first).toHaveTextContent('CheckoutErrorsHigh');
  expect(first).toHaveTextContent('4 % of checkouts fail.');
  expect(first).toHaveTextContent(
    'Severity critical · service="checkout" · cluster="eu" · Value 0.0400',
  );
  expect(first).toHaveTextContent(/12.min ago/);
  const links = within(first)
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual(
    [
      ['Runbook →', 'https://runbooks.example.com/checkout#errors'],
      ['Expression →', 'https://prometheus.example.com/graph?g0.expr=up'],
      ['Alertmanager main', 'https://alerts.example.com/#/alerts'],
      [
        'Prometheus eu',
        'https://prometheus.example.com/alerts?search=CheckoutErrorsHigh',
      ],
    ].map(([text, href]) => [expect.stringContaining(text), href]),
  );
});

it('gives each state a word and a shape of its own', async () => {
  await show('checkout');
  const chips = (await rows()).map(row => {
    const [cell] = within(row).getAllByRole('cell', { hidden: true });
    const tone = cell.querySelector('[data-tone]')?.getAttribute('data-tone');
    return [cell.textContent, tone];
  });
  expect(chips).toEqual([
    ['Firing', 'page'],
    ['Firing', 'ticket'],
    ['Pending', 'pending'],
    ['Silenced', 'muted'],
    ['Inhibited', 'muted'],
  ]);
  expect(screen.getByText('2 firing, 1 pending, 2 kept quiet')).toBeVisible();
});

it('says who silenced one, until when and why', async () => {
  await show('checkout');
  const [, , , silenced, inhibited] = await rows();
  expect(silenced).toHaveTextContent(
    /Silenced by jane.doe until .*2026.*: load test/,
  );
  expect(inhibited).toHaveTextContent('Another alert keeps it quiet.');
});

it('shows the words of others as they are, never as markup', async () => {
  await show('checkout');
  const [, hostile] = await rows();
  expect(hostile).toHaveTextContent(
    '<script>alert(1)</script> & **no markup**',
  );
  expect(hostile.querySelector('script, strong')).toBeNull();
  expect(hostile).toHaveTextContent('15 more labels');
});

it('says whose answer is old, and who told not all', async () => {
  await show('checkout');
  await rows();
  const [failing, dropped] = screen
    .getAllByRole('listitem')
    .map(item => item.textContent);
  expect(failing).toMatch(
    /^Prometheus eu is not answering: No answer within 10 s\. What is shown of it is as it told last, 30.min ago\.$/,
  );
  expect(dropped).toBe(
    'Alertmanager main has 12 more open alerts than are read.',
  );
  expect((await rows())[1]).toHaveTextContent('Prometheus eu · not answering');
});

it.each([
  [
    'quiet',
    'Nothing that others evaluate for this is firing or pending.',
    /Found by annotation nines.dev\/alert-selector: service="checkout"/,
  ],
  ['waiting', 'Nothing is known yet.', /Prometheus eu was not asked yet/],
  ['many', 'The first 30 of 150 are shown.', /150 firing/],
])('has something to say of %s', async (name, words, more) => {
  await show(name);
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByText(more)).toBeVisible();
});

it('says what is wrong with an annotation, and not that all is quiet', async () => {
  await show('wrong-selector');
  expect(
    await screen.findByText(/cannot be found. Annotation nines.dev/),
  ).toBeVisible();
  expect(screen.queryByText(/Nothing that others/)).toBeNull();
});

it('stays away where nobody could tell', async () => {
  await show('unconfigured');
  await waitFor(() =>
    expect(
      screen.queryByRole('region', { name: 'Alerts of others' }),
    ).toBeNull(),
  );
  expect(screen.getByText('below')).toBeVisible();
});

it.each(['forbidden', 'failing', 'not-installed', 'unreachable'])(
  'says why nothing is shown when it is %s',
  async name => {
    await show(name);
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  },
);

it('keeps what it shows while it cannot be refreshed, and says so', async () => {
  const alerts = await show('checkout');
  await rows();
  alerts.failure = new Error('Bad gateway');
  await act(async () => fireEvent(document, new Event('visibilitychange')));
  expect(await screen.findByText(/could not be refreshed/)).toBeVisible();
  expect(await rows()).toHaveLength(5);
});
