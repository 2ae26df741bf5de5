import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openSloPages } from '../../__testUtils__/openSloPages';

const open = () =>
  openSloPages('/slos/component/default/checkout/checkout-success');
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

it('says who would be told, when, why, and what is wrong with the policy', async () => {
  const { alerts } = await open();
  await press('Who would be told?');
  const shown = await dialog();
  const steps = within(
    await shown.findByRole('table', { name: 'Who would be told, and when' }),
  );
  const rows = steps.getAllByRole('row').map(row => row.textContent);
  expect(rows[0]).toMatch(/pagerduty:paymentsIt fires\.$/);
  expect(rows[1]).toMatch(/pagerduty:managers \(not configured\)Nobody/);
  expect(shown.getByText(/^Warning: pagerduty:managers/)).toBeVisible();
  await userEvent.selectOptions(shown.getByLabelText('Severity'), 'ticket');
  expect(await shown.findByText('Nobody would be told.')).toBeVisible();
  expect(alerts.asked).toContain(
    'simulateEscalation {"slo":"component:default/checkout/checkout-success","objective":"0","severity":"page","kind":"burn"}',
  );
});

it('gives the SLO as rules, in either form, with what rules cannot say', async () => {
  const { alerts } = await open();
  await press('Prometheus rules');
  const shown = await dialog();
  expect(await shown.findByText('groups: []')).toBeVisible();
  expect(
    shown.getByText('Budget thresholds have no form as rules.'),
  ).toBeVisible();
  await userEvent.selectOptions(shown.getByLabelText('Form'), 'operator');
  expect(await shown.findByText('kind: PrometheusRule')).toBeVisible();
  expect(alerts.asked).toContain('getRules checkout-success operator');
  await userEvent.click(shown.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('shows the alerts of this SLO only', async () => {
  await open();
  const alerts = within(await screen.findByRole('region', { name: 'Alerts' }));
  const names = (await alerts.findAllByRole('link'))
    .map(({ textContent }) => textContent)
    .slice(0, -1);
  expect(names).toEqual([
    'CheckoutSuccessBurnPage',
    'CheckoutSuccessForecastTicket',
  ]);
  expect(alerts.getByRole('link', { name: /^All alerts/ })).toHaveAttribute(
    'href',
    '/slo/alerts?slo=component%3Adefault%2Fcheckout%2Fcheckout-success',
  );
});
