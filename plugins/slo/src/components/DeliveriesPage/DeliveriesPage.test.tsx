import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openSloPages } from '../../__testUtils__/openSloPages';

const open = (search = '') => openSloPages(`/deliveries${search}`);
const rowsOf = async (name: string) => {
  const table = within(await screen.findByRole('table', { name }));
  return table.getAllByRole('row', { hidden: true }).slice(1);
};
const writes = (asked: readonly string[]) =>
  asked.filter(each => /^(redrive|test)/.test(each));

it('shows how each destination fares, worst first', async () => {
  await open();
  const rows = await rowsOf('Destinations');
  expect(rows[0]).toHaveTextContent(/Takes nothing/);
  expect(rows[0]).toHaveTextContent(/invite the app into the channel/);
  expect(rows[0]).toHaveTextContent(/1 dead/);
  expect(rows[1]).toHaveTextContent(/Paused/);
  expect(rows[1]).toHaveTextContent(/7 waiting, 95.s|7 waiting, 1.min 35.s/);
  expect(rows[2]).toHaveTextContent(/told when others fail/);
});

it('sends a test message where the reader may', async () => {
  const { alerts } = await open();
  const tests = await screen.findAllByRole('button', {
    name: /^Send test to/,
  });
  expect(tests).toHaveLength(2);
  await userEvent.click(tests[0]);
  expect(
    await screen.findByText('A test message to slack:payments is queued.'),
  ).toBeVisible();
  expect(writes(alerts.asked)).toEqual(['testDestination slack:payments']);
});

it('says of each message what became of it', async () => {
  await open();
  const rows = await rowsOf('Messages');
  const texts = rows.map(row => row.textContent);
  expect(texts[0]).toMatch(/Dead.*CheckoutSuccessBurnPage.*channel_not_found/);
  expect(texts[1]).toMatch(/Dead–fired.*redirects are not followed/);
  expect(texts[2]).toMatch(
    /Waiting.*tried again.*3 attempts, last answered 500/,
  );
  expect(texts[3]).toMatch(/Cancelled.*acknowledged before it was sent/);
  expect(texts[4]).toMatch(/Delivered.*last answered 202/);
});

it('sends one dead letter again, or all that are shown', async () => {
  const { alerts } = await open();
  const again = await screen.findByRole('button', {
    name: 'Send again to webhook:status-page',
  });
  await userEvent.click(again);
  expect(await screen.findByText('It is queued again.')).toBeVisible();
  await userEvent.click(
    screen.getByRole('button', { name: 'Send all 2 again' }),
  );
  expect(await screen.findByText('2 are queued again.')).toBeVisible();
  expect(writes(alerts.asked)).toEqual([
    'redriveDelivery delivery-dead-too',
    'redriveDelivery delivery-dead',
    'redriveDelivery delivery-dead-too',
  ]);
});

it('filters by state and by destination, in the URL', async () => {
  const { address } = await open();
  await userEvent.click(
    await screen.findByRole('button', { name: /^Dead.*2/ }),
  );
  await waitFor(() => expect(address()).toBe('?state=dead'));
  expect(await rowsOf('Messages')).toHaveLength(2);
  await userEvent.click(screen.getByRole('link', { name: 'slack:payments' }));
  await waitFor(() =>
    expect(address()).toBe('?state=dead&destination=slack%3Apayments'),
  );
  expect(await rowsOf('Messages')).toHaveLength(1);
});

it('says in a line how the backend fares, and what fails', async () => {
  await open();
  const line = await screen.findByRole('group', {
    name: 'How the SLO backend fares',
  });
  expect(line).toHaveTextContent(/Something is wrong/);
  expect(line).toHaveTextContent(/prometheus default: connect ECONNREFUSED/);
  expect(line).toHaveTextContent(/every alert was told, 1 was not/);
  expect(line).toHaveTextContent(/A message waits for 95 s/);
});

it('says that no message matches', async () => {
  await open('?groupId=occ-none');
  expect(await screen.findByText('No message matches.')).toBeVisible();
});
