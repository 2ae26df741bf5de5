import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openSloPages } from '../../__testUtils__/openSloPages';

const open = (search = '') => openSloPages(`/alerts${search}`);
const table = async () => within(await screen.findByRole('table'));

it('costs one request', async () => {
  const { alerts } = await open();
  await screen.findByText('4 alerts');
  expect(alerts.asked).toEqual(['listAlerts {"offset":0,"limit":25}']);
});

it('says of each what, on what, why and since when', async () => {
  await open();
  const rows = (await table()).getAllByRole('row', { hidden: true }).slice(1);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toHaveTextContent(/Page firing/);
  expect(rows[0]).toHaveTextContent(/The budget burned 20 times faster/);
  const link = within(rows[0]).getByRole('link', {
    name: 'CheckoutSuccessBurnPage',
  });
  expect(link).toHaveAttribute('href', '/slo/alerts/occ-firing');
  expect(rows[1]).toHaveTextContent(/Page muted/);
  expect(rows[2]).toHaveTextContent(/acknowledged by Jane in PagerDuty/);
  expect(rows[3]).toHaveTextContent(/after 42.min/);
});

it('writes a chosen status into the URL, and counts all statuses beside it', async () => {
  const { address } = await open('?offset=0');
  const firing = await screen.findByRole('button', { name: /^Firing.*2$/ });
  await userEvent.click(firing);
  await waitFor(() => expect(address()).toBe('?status=firing'));
  expect(await screen.findByText('2 alerts')).toBeVisible();
  expect(
    screen.getByRole('button', { name: /^Acknowledged.*1$/ }),
  ).toBeVisible();
  await userEvent.click(firing);
  await waitFor(() => expect(address()).toBe(''));
});

it('asks for what the URL says', async () => {
  const { alerts } = await open(
    '?severity=ticket&kind=forecast&owner=group:default/a&nonsense=1',
  );
  await screen.findByText('1 alert');
  expect(alerts.asked).toEqual([
    'listAlerts {"severity":["ticket"],"kind":["forecast"],"owner":["group:default/a"],"offset":0,"limit":25}',
  ]);
  expect(screen.getByRole('combobox', { name: 'Severity' })).toHaveValue(
    'ticket',
  );
});

it('filters by severity', async () => {
  const { address } = await open();
  await screen.findByText('4 alerts');
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Severity' }),
    'ticket',
  );
  await waitFor(() => expect(address()).toBe('?severity=ticket'));
  expect(await screen.findByText('1 alert')).toBeVisible();
});

it('offers to clear filters that match nothing', async () => {
  await open('?search=nosuchthing');
  expect(
    await screen.findByText('Nothing matches these filters.'),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: 'Clear all filters' })).toBeVisible();
});

it('keeps its room and its statuses while loading', async () => {
  await open('?search=slow');
  expect(
    await screen.findByRole('status', { name: 'Loading alerts' }),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Firing–' })).toBeVisible();
});

it('shows a failure and no table', async () => {
  await open('?search=failing');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'connect ECONNREFUSED',
  );
  expect(screen.queryByRole('table')).toBeNull();
});

it('keeps what the reader looks at when a refresh fails, says so, and mends itself', async () => {
  const { alerts } = await open();
  await screen.findByText('4 alerts');
  const lookAgain = () =>
    act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
  alerts.failure = new Error('the portal restarts');
  await lookAgain();
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'as it last was: the portal restarts',
  );
  expect(screen.getByRole('table')).toBeVisible();
  alerts.failure = undefined;
  await lookAgain();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('leads to the other lists', async () => {
  await open();
  const nav = within(screen.getByRole('navigation', { name: 'SLO pages' }));
  const hrefs = nav
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);
  expect(hrefs).toEqual([
    ['SLOs', '/slo'],
    ['Alerts', '/slo/alerts'],
    ['Silences', '/slo/silences'],
    ['Deliveries', '/slo/deliveries'],
  ]);
});
