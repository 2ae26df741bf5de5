import { Route, Routes } from 'react-router-dom';
import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AlertApi } from '@nines/backstage-plugin-slo-common';
import {
  aWireAlert,
  anExternalAlertsResponse,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openRunbooks } from '../../__testUtils__/openRunbooks';
import {
  aResponseError,
  borrower,
  checkout,
  fixtureEntities,
  newcomer,
} from '../../fixtures';
import { EntityRunbooksContent } from './EntityRunbooksContent';

jest.mock('@backstage/plugin-techdocs', () => ({
  TechDocsReaderPage: ({ entityRef }: { entityRef: { name: string } }) => (
    <div>The reader of {entityRef.name}</div>
  ),
  TechDocsReaderPageContent: () => null,
  TechDocsReaderPageSubheader: () => null,
}));

const TAB = '/catalog/default/component/checkout/runbooks';
const OWN = `${TAB}/runbooks/checkout-success/`;

function openTab(
  path: string,
  options: { entity?: Entity; alerts?: Partial<AlertApi> } = {},
) {
  const { entity = checkout, alerts } = options;
  return openRunbooks(
    <EntityProvider entity={entity}>
      <Routes>
        <Route
          path="/catalog/:namespace/:kind/:name/runbooks/*"
          element={<EntityRunbooksContent />}
        />
      </Routes>
    </EntityProvider>,
    { path, alerts },
  );
}

const named = (name: string) =>
  fixtureEntities.find(({ metadata }) => metadata.name === name);

const openAlerts = (...names: string[]): Partial<AlertApi> => ({
  getEntityAlerts: async entityRef => ({
    entityRef,
    open: names.map(name => aWireAlert({ id: `occ-${name}`, name })),
    recent: [],
    asOf: null,
  }),
});

it('lists its own worst first, then the shared ones, each with state and age', async () => {
  await openTab(OWN);
  const own = await screen.findByRole('list', { name: 'Of this entity' });
  const items = within(own).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Lint failingLatency .*due since 1 Jun 2026$/),
    'Not builtRefunds pile upnever reviewed; source of 31 Jan 2025',
    'OrphanNobody points heredue 1 Dec 2026',
    'In dateCheckout success rate below targetin date until 1 May 2027',
  ]);
  const shared = screen.getByRole('list', { name: 'Shared' });
  expect(within(shared).getByRole('link')).toHaveAttribute(
    'href',
    `${TAB}/-/default/component/platform-docs/runbooks/database-locked/`,
  );
  expect(within(own).getByRole('link', { current: 'page' })).toHaveTextContent(
    'Checkout success rate below target',
  );
});

it('opens the page of the address in the reader of the entity', async () => {
  const { techDocs } = await openTab(OWN);
  expect(await screen.findByText('The reader of checkout')).toBeVisible();
  await waitFor(() =>
    expect(techDocs.asked).toContain(
      'getEntityDocs checkout runbooks/checkout-success/',
    ),
  );
});

it('opens docs that another entity has, whichever way they are named', async () => {
  await openTab('/catalog/default/component/borrower/runbooks', {
    entity: borrower,
  });
  expect(await screen.findByText('The reader of platform-docs')).toBeVisible();
});

it('goes on to the page of an alert that is open, at its section', async () => {
  const { address } = await openTab(TAB, {
    alerts: openAlerts('CheckoutSuccessBurnPage'),
  });
  await waitFor(() => expect(address()).toBe(`${OWN}#diagnosis`));
});

it('goes on to the one of which most is to be minded where none is open', async () => {
  const { address } = await openTab(TAB);
  await waitFor(() => expect(address()).toBe(`${TAB}/runbooks/latency/`));
});

it('shows the alerts that lead to the page, with the rule that matched and the section of each', async () => {
  await openTab(OWN, {
    alerts: openAlerts('CheckoutSuccessBurnPage', 'DatabaseLocked', 'Other'),
  });
  const banner = await screen.findByRole('region', {
    name: 'Alerts of this runbook',
  });
  const alerts = within(banner).getAllByRole('listitem');
  expect(alerts).toHaveLength(2);
  expect(alerts[0]).toHaveTextContent(/Page firing/);
  expect(alerts[0]).toHaveTextContent(/CheckoutSuccessBurnPage/);
  expect(alerts[0]).toHaveTextContent(
    /Found by the alerts that its front matter names/,
  );
  expect(
    within(alerts[0]).getByRole('link', { name: 'Its section: Diagnosis' }),
  ).toHaveAttribute('href', `${OWN}#diagnosis`);
  expect(banner).toHaveTextContent(/Several alerts share this page/);
});

it('leads away from the page of another alert', async () => {
  await openTab(`${OWN}?alert=DatabaseLocked`);
  expect(
    await screen.findByRole('link', {
      name: 'DatabaseLocked has another runbook: Database locked.',
    }),
  ).toHaveAttribute(
    'href',
    `${TAB}/-/default/component/platform-docs/runbooks/database-locked/?alert=DatabaseLocked#diagnosis`,
  );
});

it('shows the state of an alert that others evaluate, since when, and what they say of it', async () => {
  await openTab(`${OWN}?alert=CheckoutErrorsHigh`, {
    alerts: {
      ...openAlerts(),
      getExternalAlerts: async () => anExternalAlertsResponse(),
    },
  });
  const alerts = await screen.findByRole('region', { name: /^Alerts/ });
  expect(within(alerts).getByText('Firing')).toBeVisible();
  expect(within(alerts).getByText('4 % of checkouts fail.')).toBeVisible();
  expect(within(alerts).queryByText(/not among the alerts/)).toBeNull();
});

it('shows no alerts, and no error, in a portal without the SLO plugin', async () => {
  await openTab(OWN);
  expect(
    await screen.findByRole('region', { name: 'This runbook' }),
  ).toBeVisible();
  expect(screen.queryByRole('region', { name: /^Alerts/ })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

const failing = (status: number): Partial<AlertApi> => ({
  getEntityAlerts: async () => {
    throw aResponseError(status);
  },
});

it('says nothing of alerts where the SLO backend is not installed', async () => {
  await openTab(OWN, { alerts: failing(404) });
  await screen.findByRole('region', { name: 'This runbook' });
  expect(screen.queryByRole('region', { name: /^Alerts/ })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says that alerts could not be read', async () => {
  await openTab(OWN, { alerts: failing(500) });
  expect(
    await screen.findByText(/^Its alerts could not be read/),
  ).toBeVisible();
});

it('shows the source, safely, and why, where the page is not built', async () => {
  await openTab(`${TAB}/runbooks/refunds/`);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'mkdocs.yml lists its pages, and this one is not among them.',
  );
  const article = await screen.findByRole('article');
  expect(article).toHaveTextContent(/As it was read .* ago/);
  expect(article).toHaveTextContent('the first 2,000 are shown');
  const links = within(article).getAllByRole('link');
  expect(links.map(link => link.getAttribute('href'))).toEqual([
    'https://wiki.example.com/refunds',
    '/catalog',
  ]);
  expect(article.innerHTML).not.toMatch(/<script|onerror|tracker/);
});

it('says where the runbook of the alert is, where the page of an old link is gone', async () => {
  await openTab(`${TAB}/old/refunds/?alert=CheckoutSuccessBurnPage`);
  expect(await screen.findByText(/^TechDocs has no such page/)).toBeVisible();
  expect(
    await screen.findByRole('link', { name: /has another runbook/ }),
  ).toHaveAttribute('href', `${OWN}?alert=CheckoutSuccessBurnPage#diagnosis`);
});

it('lets TechDocs build the page, and shows it when the reader says so', async () => {
  const { techDocs } = await openTab(
    '/catalog/default/component/not-built/runbooks/runbooks/down/',
    { entity: named('not-built') },
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Build it in TechDocs' }),
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'show the page' }),
  );
  expect(await screen.findByText('The reader of not-built')).toBeVisible();
  expect(techDocs.asked).toContain('syncEntityDocs not-built');
});

it('offers annotations and a first page to an entity without runbooks', async () => {
  await openTab('/catalog/default/component/newcomer/runbooks', {
    entity: newcomer,
  });
  expect(
    await screen.findByText(/backstage.io\/techdocs-ref: dir:\./),
  ).toBeVisible();
  expect(screen.getByText(/alerts: \[ItIsDown\]/)).toBeVisible();
});

it.each([
  ['forbidden', 'You may not see these runbooks'],
  ['not-installed', 'The runbooks backend is not installed'],
  ['failing', 'The runbooks could not be loaded'],
])('says what is the matter: %s', async (name, title) => {
  await openTab(`/catalog/default/component/${name}/runbooks`, {
    entity: named(name),
  });
  expect(await screen.findByText(title)).toBeVisible();
});

it('starts a checklist for the alert of the address, with its labels, and opens it', async () => {
  const { runbooks, address } = await openTab(
    `${OWN}?alert=CheckoutSuccessBurnPage&occurrence=occ-9&label=pod%3Dweb-1`,
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Start checklist' }),
  );
  await waitFor(() => expect(address()).toMatch(/^\/runbooks\/runs\/run-\d$/));
  expect(runbooks.asked).toContain(
    `startRun ${JSON.stringify({
      ref: 'component:default/checkout/runbooks/checkout-success',
      entity: 'component:default/checkout',
      alert: {
        name: 'CheckoutSuccessBurnPage',
        occurrence: 'occ-9',
        labels: {
          alertname: 'CheckoutSuccessBurnPage',
          entity: 'checkout',
          pod: 'web-1',
        },
      },
    })}`,
  );
});
