import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openSloPages } from '../../__testUtils__/openSloPages';
import { endOf } from './silenceEnd';

const open = () => openSloPages('/silences');
const writes = (asked: readonly string[]) =>
  asked.filter(each => /^(create|expire)/.test(each));

it('shows silences with what they mute, why, by whom and until when', async () => {
  await open();
  const table = within(await screen.findByRole('table', { name: 'Silences' }));
  const [, row] = table.getAllByRole('row', { hidden: true });
  expect(row).toHaveTextContent(/Active/);
  expect(row).toHaveTextContent(/Entity: component:default\/checkout/);
  expect(row).toHaveTextContent(/SLO: availability/);
  expect(row).toHaveTextContent(/The load test.* · jane.doe/);
});

it('ends a silence now', async () => {
  const { alerts } = await open();
  await userEvent.click(
    await screen.findByRole('button', {
      name: /^End now: the silence “The load/,
    }),
  );
  expect(await screen.findByText(/^by guest$/)).toBeVisible();
  expect(writes(alerts.asked)).toEqual(['expireSilence silence-1']);
  expect(screen.queryByRole('button', { name: /^End now/ })).toBeNull();
});

it('says what is missing before it asks the backend', async () => {
  const { alerts } = await open();
  await userEvent.click(
    await screen.findByRole('button', { name: 'New silence' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  const save = dialog.getByRole('button', { name: 'Silence' });
  const complaint = dialog.getByRole('alert');
  await userEvent.click(save);
  expect(complaint).toHaveTextContent('fill in at least one field');
  await userEvent.type(dialog.getByLabelText('Owner'), 'group:default/a');
  await userEvent.selectOptions(dialog.getByLabelText('Ends'), 'at');
  await userEvent.click(save);
  expect(complaint).toHaveTextContent('The end must be in the future.');
  await userEvent.selectOptions(dialog.getByLabelText('Ends'), '4h');
  await userEvent.click(save);
  expect(complaint).toHaveTextContent('Say why');
  expect(writes(alerts.asked)).toEqual([]);
  await userEvent.type(dialog.getByLabelText('Reason'), 'Fire drill');
  await userEvent.click(save);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(writes(alerts.asked)).toEqual([
    'createSilence {"matchers":{"owner":["group:default/a"]},"reason":"Fire drill"}',
  ]);
  expect(await screen.findByText(/^Fire drill/)).toBeVisible();
});

it('shows the maintenance windows of config and files', async () => {
  await open();
  const table = within(
    await screen.findByRole('table', { name: 'Maintenance windows' }),
  );
  const [, row] = table.getAllByRole('row', { hidden: true });
  expect(row).toHaveTextContent(/Upcoming/);
  expect(row).toHaveTextContent(/every Sunday 02:00 for 2 h, Europe\/Berlin/);
  expect(row).toHaveTextContent(/does not count against the budget/);
});

it('asks only for the silences that the URL says', async () => {
  const { alerts } = await openSloPages('/silences?status=expired&status=sad');
  await screen.findByRole('table', { name: 'Silences' });
  expect(alerts.asked).toContain('listSilences {"offset":0,"limit":25}');
});

it.each([
  { name: 'an hour', end: { after: '1h' } as const, at: 3_600_000 },
  { name: 'a week', end: { after: '1w' } as const, at: 604_800_000 },
  { name: 'nothing', end: { at: '' }, at: undefined },
  { name: 'words', end: { at: 'tomorrow' }, at: undefined },
])('ends after $name', ({ end, at }) => {
  expect(endOf(end, 0)).toBe(at);
});
