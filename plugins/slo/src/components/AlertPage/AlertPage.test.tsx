import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openSloPages } from '../../__testUtils__/openSloPages';

const isMove = (asked: string) => !/^(getAlert|listAlerts)/.test(asked);

async function open(id = 'occ-firing') {
  const opened = await openSloPages(`/alerts/${id}`);
  return { ...opened, done: () => opened.alerts.asked.filter(isMove) };
}
const part = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

it('says what fires, why with its numbers, since when, and what to do', async () => {
  await open();
  const heading = await screen.findByRole('heading', {
    name: 'CheckoutSuccessBurnPage',
  });
  expect(heading).toBeVisible();
  expect(screen.getAllByText('Page firing')[0]).toBeVisible();
  expect(
    screen.getAllByText(/^The budget burned 20 times faster/)[0],
  ).toBeVisible();
  expect(screen.getByRole('link', { name: /^Runbook/ })).toHaveAttribute(
    'href',
    'https://runbooks.example.com/checkout#availability',
  );
  const why = await part('Why');
  expect(why.getByText(/^14.4 = 2 % of the budget/)).toBeVisible();
  const [, row] = why.getAllByRole('row');
  const cells = within(row).getAllByRole('cell');
  expect(
    cells.map(cell => cell.textContent?.replaceAll('\u00a0', ' ')),
  ).toEqual(
    ['60 min / 5 min', '20 × / 20 ×', '14.4 ×', '3.1 %'].map(text =>
      text.replace('60 min', '1 h'),
    ),
  );
});

it('says who knows and who is next', async () => {
  await open();
  const told = await part('Who knows');
  expect(told.getByText(/^Policy payments/)).toBeVisible();
  const rows = told.getAllByRole('row').map(row => row.textContent);
  expect(rows).toEqual([
    expect.stringMatching(/^pagerduty:payments/),
    expect.stringMatching(/^pagerduty:managers.*2 messages$/),
    expect.stringMatching(/^webhook:status-pagenext, /),
  ]);
  expect(told.getByRole('link', { name: /^All messages/ })).toHaveAttribute(
    'href',
    '/slo/deliveries?groupId=occ-firing',
  );
});

it('draws the burn around it, and asks for that time only', async () => {
  const { slos } = await open('occ-over');
  expect(
    await screen.findByRole('img', { name: /^Burn rate/ }),
  ).toBeInTheDocument();
  expect(slos.asked).toEqual([
    'getChart availability {"from":"2026-11-19T08:00:00.000Z","to":"2026-11-19T11:12:00.000Z"}',
  ]);
});

it('tells what happened, latest first', async () => {
  await open();
  const timeline = await part('Timeline');
  const rows = timeline.getAllByRole('listitem').map(row => row.textContent);
  expect(rows[0]).toMatch(/note.*The payment provider.* · jane.doe$/);
  expect(rows[2]).toMatch(/not delivered.*channel_not_found.*slack:payments/);
  expect(rows.at(-1)).toMatch(/fired/);
});

it('is acknowledged with one click, and shows what the backend says then', async () => {
  const { done } = await open();
  await press('Acknowledge all 2');
  expect(await screen.findByText(/^Acknowledged: nobody else/)).toBeVisible();
  expect(done()).toEqual(['acknowledge occ-firing with its group']);
  await press('Take back');
  await waitFor(() => expect(done()[1]).toBe('unacknowledge occ-firing'));
});

it('is acknowledged alone where that is meant', async () => {
  const { done } = await open();
  await press('Acknowledge this one');
  await waitFor(() => expect(done()).toEqual(['acknowledge occ-firing']));
});

it('is ended by hand with a word for the timeline', async () => {
  const { done } = await open();
  await press('Say that it is over…');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), 'A false alarm');
  await userEvent.click(dialog.getByRole('button', { name: 'It is over' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(done()).toEqual(['resolve occ-firing A false alarm']);
});

it('keeps a note that was refused, with the backend’s own reason', async () => {
  await open();
  const field = await screen.findByRole('textbox', {
    name: 'A note for the timeline',
  });
  await userEvent.type(field, 'refused');
  await press('Add note');
  expect(await screen.findByText('Not done: Not now')).toBeVisible();
  expect(field).toHaveValue('refused');
  await userEvent.clear(field);
  await userEvent.type(field, 'It is the provider');
  await press('Add note');
  expect(await screen.findByText('Noted.')).toBeVisible();
  expect(field).toHaveValue('');
});

it('is silenced from here, by its SLO and severity', async () => {
  const { done } = await open();
  await press('Silence…');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(
    dialog.getByRole('textbox', { name: 'Reason' }),
    'We know',
  );
  await userEvent.click(dialog.getByRole('button', { name: 'Silence' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(done()).toEqual([
    'createSilence {"matchers":{"severity":["page"],"entity":["component:default/checkout"],"slo":["checkout-success"]},"reason":"We know"}',
  ]);
});

it('offers only what the backend allows', async () => {
  await open('occ-over');
  const actions = within(
    await screen.findByRole('group', { name: 'What you can do' }),
  );
  const names = actions
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect(names).toEqual(['Who would be told?']);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('says why nobody was told, and follows no runbook that is a script', async () => {
  await open('occ-muted');
  expect(await screen.findByText('Nobody was told:')).toBeVisible();
  expect(screen.getByText(/It is silenced until 13:00/)).toBeVisible();
  expect(screen.getByText('No escalation policy was followed.')).toBeVisible();
  expect(screen.getByText(/^data:text\/html/)).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Runbook/ })).toBeNull();
});

it('shows what was told together with it', async () => {
  await open();
  const group = await part('Told together with it');
  expect(group.getByRole('link', { name: /^LatencyOf/ })).toHaveAttribute(
    'href',
    '/slo/alerts/occ-muted',
  );
});

it('says that there is no such alert, and where all are', async () => {
  await open('occ-none');
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('There is no such alert')).toBeVisible();
  expect(alert.getByRole('link', { name: 'All alerts' })).toHaveAttribute(
    'href',
    '/slo/alerts',
  );
});
