import { Route, Routes } from 'react-router-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPostmortems } from '../../__testUtils__/openPostmortems';
import { SettingsProvider } from '../../hooks';
import { ActionsPage } from './ActionsPage';

const page = (
  <SettingsProvider>
    <Routes>
      <Route path="/postmortems/actions" element={<ActionsPage />} />
    </Routes>
  </SettingsProvider>
);

const open = (search = '?subject=all') =>
  openPostmortems(page, { path: `/postmortems/actions${search}` });

it('shows whose items the address says, overdue first, and says so in words', async () => {
  const { postmortems } = await open('');
  const table = await screen.findByRole('table', { name: 'Action items' });
  const [, first] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('Overdue');
  expect(first).toHaveTextContent('overdue since 20 Nov 2026, moved 2 times');
  expect(postmortems.asked).toContain(
    'listActionItems {"sort":"urgency","offset":0,"limit":25,"subject":"mine"}',
  );
});

it('says what a tracker says otherwise, who left, and what could not be read', async () => {
  await open();
  expect(await screen.findByText('differs from here')).toBeVisible();
  expect(screen.getByText('could not be read')).toBeVisible();
  expect(screen.getByText(/not in the catalog any more/)).toBeVisible();
});

it('keeps the filter in the address', async () => {
  const { address } = await open();
  await userEvent.click(await screen.findByRole('button', { name: /^Done/ }));
  expect(address()).toBe('/postmortems/actions?subject=all&status=done');
  expect(
    await screen.findByText('Drain the queue of declined payments'),
  ).toBeVisible();
});

it('groups by service, and leads to all of one', async () => {
  await open('?subject=service');
  expect(
    await screen.findByRole('link', { name: 'all of checkout' }),
  ).toHaveAttribute(
    'href',
    '/postmortems/actions?subject=all&entity=component%3Adefault%2Fcheckout',
  );
});

it('changes several at once, and says what came of each', async () => {
  const { postmortems } = await open();
  await userEvent.click(
    await screen.findByRole('checkbox', { name: 'Select AI-10' }),
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select AI-12' }));
  await userEvent.click(
    screen.getByRole('button', { name: 'Change the selected…' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Change 2 action items',
  });
  await userEvent.selectOptions(
    within(dialog).getByLabelText('New priority'),
    'P0',
  );
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Change them' }),
  );
  const outcomes = await within(dialog).findByRole('list', {
    name: 'What came of it',
  });
  const [refused, changed] = within(outcomes).getAllByRole('listitem');
  expect(refused).toHaveTextContent('AI-10');
  expect(refused).toHaveTextContent('refused. You may not edit it');
  expect(changed).toHaveTextContent('AI-12');
  expect(postmortems.actionItems.get('AI-12').priority).toBe('P0');
});

it('moves a date only with a reason', async () => {
  const { postmortems } = await open('?subject=all&item=AI-9');
  const dialog = await screen.findByRole('dialog', {
    name: 'AI-9: action item',
  });
  const due = within(dialog).getByLabelText('Due date');
  await userEvent.clear(due);
  await userEvent.type(due, '2026-12-18');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(postmortems.actionItems.get('AI-9').dueDate).toBe('2026-11-20');
  await userEvent.type(
    within(dialog).getByLabelText(/Why the date moves/),
    'The tool comes in December',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(postmortems.actionItems.get('AI-9').moves.at(-1)).toMatchObject({
      to: '2026-12-18',
      reason: 'The tool comes in December',
    }),
  );
});

it('says while one types what a vague verb lacks', async () => {
  await open('?subject=all&item=AI-12');
  const dialog = await screen.findByRole('dialog');
  const title = within(dialog).getByLabelText(/What is to be done/);
  await userEvent.clear(title);
  await userEvent.type(title, 'Look into the retries of it');
  const findings = await within(dialog).findByRole('list', {
    name: 'To be minded',
  });
  expect(findings).toHaveTextContent('Warning:');
  expect(findings).toHaveTextContent('Look into');
});

it('calls an item done only with a link to the evidence', async () => {
  const { postmortems } = await open('?subject=all&item=AI-12');
  await userEvent.click(await screen.findByRole('button', { name: 'Done…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Is AI-12 done?' });
  const apply = within(dialog).getByRole('button', { name: 'Change status' });
  await userEvent.click(apply);
  expect(
    within(dialog).getByText(/Needs a link that starts with http/),
  ).toBeVisible();
  await userEvent.type(
    within(dialog).getByLabelText(/Where one sees/),
    'https://github.com/acme/checkout/pull/420',
  );
  await userEvent.click(apply);
  await waitFor(() =>
    expect(postmortems.actionItems.get('AI-12').status).toBe('done'),
  );
});

it('says that an item is not there, for one reason or the other', async () => {
  await open('?subject=all&item=AI-404');
  expect(
    await screen.findByRole('dialog', { name: 'There is no such action item' }),
  ).toBeVisible();
});

it('shows the failure and no list where the backend fails', async () => {
  await openPostmortems(page, {
    path: '/postmortems/actions',
    scenario: 'failing',
  });
  expect(await screen.findByText('This could not be loaded')).toBeVisible();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});
