import { Route, Routes } from 'react-router-dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPostmortems } from '../../__testUtils__/openPostmortems';
import { someAlerts, someAlertsApi } from '../../fixtures';
import { SettingsProvider } from '../../hooks';
import { NewIncidentPage } from './NewIncidentPage';
import { suggestionOf } from './alertFacts';

const page = (
  <SettingsProvider>
    <Routes>
      <Route path="/postmortems/incidents/new" element={<NewIncidentPage />} />
      <Route path="/postmortems/incidents/:id" element={<h1>Declared</h1>} />
    </Routes>
  </SettingsProvider>
);

it('declares an incident from an alert: its service, its SLO and its beginning come with it', async () => {
  const { postmortems, address } = await openPostmortems(page, {
    path: '/postmortems/incidents/new?alert=occ-firing&entity=component:default/checkout',
    alerts: someAlertsApi(),
  });
  const title = await screen.findByLabelText(/What users notice/);
  expect(title).toHaveValue('Checkout success');
  expect(screen.getByText('Suggested')).toBeVisible();
  expect(screen.getByText(/more than 2 % in an hour/)).toBeVisible();
  await userEvent.click(
    screen.getByRole('checkbox', { name: /Payment latency/ }),
  );
  await userEvent.clear(title);
  await userEvent.type(title, 'Card payments are declined');
  await userEvent.click(screen.getByRole('radio', { name: /SEV-2 Major/ }));
  await userEvent.click(
    screen.getByRole('button', { name: 'Declare the incident' }),
  );
  await waitFor(() => expect(address()).toMatch(/INC-2026-\d+$/));
  const opened = postmortems.incidents.list({ limit: 1 }).items[0];
  expect(opened).toMatchObject({
    title: 'Card payments are declined',
    severity: 2,
    status: 'active',
    entityRefs: ['component:default/checkout'],
    sloRefs: [
      'component:default/checkout/checkout-success',
      'component:default/payment/latency',
    ],
    milestones: { impactStart: { at: someAlerts[0].firedAt } },
  });
  expect(opened.alerts.map(({ occurrence }) => occurrence)).toEqual([
    'occ-firing',
    'occ-ticket',
  ]);
});

it('declares by hand in a portal without SLO alerts, once it is said how bad it is', async () => {
  const { postmortems } = await openPostmortems(page, {
    path: '/postmortems/incidents/new',
  });
  expect(
    await screen.findByText(/This portal has no SLO alerts/),
  ).toBeVisible();
  await userEvent.type(
    screen.getByLabelText(/What users notice/),
    'Search is slow',
  );
  const declare = screen.getByRole('button', { name: 'Declare the incident' });
  await userEvent.click(declare);
  expect(screen.getByText(/Choose how bad it is/)).toBeVisible();
  expect(postmortems.asked.join()).not.toContain('openIncident');
  await userEvent.click(await screen.findByRole('radio', { name: /SEV-4/ }));
  await userEvent.click(declare);
  expect(await screen.findByText('Declared')).toBeVisible();
});

it('suggests nothing from alerts that tell of no budget', () => {
  const [burning, silent] = someAlerts;
  const now = Date.parse(burning.firedAt) + 60_000;
  expect(suggestionOf([silent], now)).toBeNull();
  expect(suggestionOf([silent, burning], now)).toMatchObject({ severity: 3 });
});
