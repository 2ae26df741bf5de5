import { Route, Routes } from 'react-router-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPostmortems } from '../../__testUtils__/openPostmortems';
import { aConflict } from '../../fixtures';
import { SettingsProvider } from '../../hooks';
import { IncidentPage } from './IncidentPage';

const page = (
  <SettingsProvider>
    <Routes>
      <Route path="/postmortems/incidents/:id" element={<IncidentPage />} />
      <Route path="/postmortems/:id" element={<h1>The postmortem</h1>} />
    </Routes>
  </SettingsProvider>
);

const open = (ref = 'INC-2026-014') =>
  openPostmortems(page, { path: `/postmortems/incidents/${ref}` });

it('says what it is, how bad, how far, and which source of its timeline fails', async () => {
  await open();
  const incident = await screen.findByRole('article', {
    name: 'Card payments are declined',
  });
  expect(within(incident).getAllByText('Active')[0]).toBeVisible();
  expect(within(incident).getAllByText('SEV-2 Major')[0]).toBeVisible();
  const sources = within(incident).getByRole('region', {
    name: 'What writes the timeline',
  });
  const [first] = within(sources).getAllByRole('listitem');
  expect(first).toHaveTextContent('Runbook steps: cannot be read');
});

it('goes on by one click, and asks why where it ends otherwise', async () => {
  const { postmortems } = await open();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Users feel it no more' }),
  );
  expect(await screen.findByText('Now Mitigated.')).toBeVisible();
  await userEvent.click(
    screen.getByRole('button', {
      name: 'It is back: active again…',
      hidden: true,
    }),
  );
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Do it' }));
  expect(within(dialog).getByText('Say why: others will ask')).toBeVisible();
  expect(postmortems.incidents.get('INC-2026-014').status).toBe('mitigated');
  await userEvent.type(
    within(dialog).getByLabelText(/Reason/),
    'Declines rise again',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Do it' }));
  await waitFor(() =>
    expect(postmortems.incidents.get('INC-2026-014').status).toBe('active'),
  );
});

it('says that somebody else was first', async () => {
  const { postmortems } = await open();
  const button = await screen.findByRole('button', {
    name: 'Users feel it no more',
  });
  postmortems.failure = aConflict('INC-2026-014');
  await userEvent.click(button);
  expect(await screen.findByText(/Somebody else was first/)).toBeVisible();
});

it('fills a template, keeps the update in the timeline, and copies it', async () => {
  const user = userEvent.setup();
  const copied = jest.spyOn(navigator.clipboard, 'writeText');
  const { postmortems } = await open();
  await user.selectOptions(
    await screen.findByLabelText('Template'),
    'First update for colleagues',
  );
  const text = screen.getByLabelText('Status update (Markdown)');
  expect(text).toHaveTextContent('SEV-2 Major: Card payments are declined');
  expect(text).toHaveTextContent('anna leads.');
  expect(screen.getByText('Still to be filled in: <next>')).toBeVisible();
  await user.click(
    screen.getByRole('button', { name: 'Add to the timeline and copy' }),
  );
  expect(
    await screen.findByText(/Added to the timeline and copied/),
  ).toBeVisible();
  expect(postmortems.asked.join('\n')).toContain(
    'addEvent incident comms SEV-2',
  );
  expect(copied).toHaveBeenCalledWith(expect.stringContaining('SEV-2 Major'));
});

it('hands a role over', async () => {
  const { postmortems } = await open();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Hand over… Lead' }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Hand over: Lead' });
  expect(dialog).toHaveTextContent('anna holds it now.');
  await userEvent.type(
    within(dialog).getByLabelText(/Who takes it/),
    'user:default/ben',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Do it' }));
  await waitFor(() =>
    expect(postmortems.incidents.get('INC-2026-014').roles).toEqual([
      { role: 'lead', ref: 'user:default/ben' },
    ]),
  );
});

it('drafts the postmortem and opens it', async () => {
  const { address } = await open('INC-2026-013');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Draft postmortem' }),
  );
  expect(await screen.findByText('The postmortem')).toBeVisible();
  expect(address()).toMatch(/^\/postmortems\/PM-2026-/);
});

it('says that there is no such incident', async () => {
  await open('INC-2026-404');
  expect(await screen.findByText('There is no such incident')).toBeVisible();
});
