import { Route, Routes } from 'react-router-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openRunbooks } from '../../__testUtils__/openRunbooks';
import { RunPage } from './RunPage';

async function openRun(id = 'run-1') {
  const opened = await openRunbooks(
    <Routes>
      <Route path="/runbooks/runs/:id" element={<RunPage />} />
    </Routes>,
    { path: `/runbooks/runs/${id}` },
  );
  await screen.findByRole('heading', { level: 2 });
  return opened;
}

const step = (number: number) =>
  screen.getByRole('group', { name: `Step ${number}` }).closest('li') ??
  document.body;
const button = (what: string, number: number) =>
  screen.getByRole('button', { name: `${what}: step ${number}` });
/** Looked at again, as when the reader comes back to the tab of the browser. */
const lookAgain = () =>
  act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });

it('shows the steps under their headings, with who moved each and what was noted', async () => {
  await openRun();
  const diagnosis = screen.getByRole('region', { name: 'Diagnosis' });
  const [first, second] = within(diagnosis).getAllByText(/^[12]$/);
  expect([first.textContent, second.textContent]).toEqual(['1', '2']);
  expect(step(1)).toHaveTextContent(/Done.*jane.*ago/);
  expect(step(1)).toHaveTextContent('Two of five restart.');
  expect(screen.getByText('1 done, 0 skipped, 0 failed of 3')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Resolution' })).toBeVisible();
});

it('ticks a step by keyboard alone, and the focus stays where it was', async () => {
  const { runbooks } = await openRun();
  act(() => button('Done', 2).focus());
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(button('Done', 2)).toHaveAttribute('aria-pressed', 'true'),
  );
  expect(button('Done', 2)).toHaveFocus();
  expect(await screen.findByText('Step 2: Done')).toBeVisible();
  expect(runbooks.asked).toContain(
    'addRunEvent run-1 {"type":"done","step":"step-2","after":3}',
  );
  await userEvent.keyboard(' ');
  await waitFor(() =>
    expect(button('Done', 2)).toHaveAttribute('aria-pressed', 'false'),
  );
  expect(screen.getByText('1 done, 0 skipped, 0 failed of 3')).toBeVisible();
});

it('sends a note along with the tick, or by itself', async () => {
  const { runbooks } = await openRun();
  await userEvent.click(button('Note', 2));
  const field = screen.getByLabelText('Note on step 2');
  expect(field).toHaveFocus();
  await userEvent.type(field, 'It is the third of today');
  await userEvent.click(button('Failed', 2));
  await waitFor(() => expect(step(2)).toHaveTextContent('Failed guest'));
  expect(step(2)).toHaveTextContent('It is the third of today');
  await userEvent.click(button('Note', 3));
  await userEvent.type(screen.getByLabelText('Note on step 3'), 'Later');
  await userEvent.click(screen.getByRole('button', { name: 'Add note' }));
  await waitFor(() => expect(step(3)).toHaveTextContent('Later'));
  expect(runbooks.asked.at(-2)).toContain('"type":"note"');
});

it('shows and reads out what others do', async () => {
  const { runbooks } = await openRun();
  runbooks.runs.move(
    'run-1',
    { type: 'skipped', step: 'step-3' },
    'user:default/joe',
  );
  await lookAgain();
  expect(await screen.findByText('joe skipped step 3')).toHaveAttribute(
    'aria-live',
    'polite',
  );
  expect(step(3)).toHaveTextContent('Skipped joe');
});

it('says that somebody else was first, and shows what they did', async () => {
  const { runbooks } = await openRun();
  runbooks.runs.move(
    'run-1',
    { type: 'failed', step: 'step-2' },
    'user:default/joe',
  );
  await userEvent.click(button('Done', 2));
  expect(
    await screen.findByText(/Somebody else moved this step before you/),
  ).toBeVisible();
  await waitFor(() => expect(step(2)).toHaveTextContent('Failed joe'));
});

it('copies a command exactly as it is shown, and names what is missing', async () => {
  const user = userEvent.setup();
  await openRun();
  const copy = jest.spyOn(navigator.clipboard, 'writeText');
  const shown = screen.getByLabelText('Command of step 1');
  expect(step(1)).toHaveTextContent('From the alert: namespace = shop.');
  expect(step(1)).toHaveTextContent('To be filled in by hand: $APP');
  expect(within(shown).getByText('shop').tagName).toBe('MARK');
  expect(within(shown).getByText('$APP').tagName).toBe('EM');
  await user.click(
    screen.getByRole('button', { name: 'Copy Command of step 1' }),
  );
  expect(copy).toHaveBeenCalledWith(shown.textContent);
  expect(shown.textContent).toBe('kubectl -n shop get pods -l app=$APP');
});

it('shows how the page changed since, and takes the new version', async () => {
  const { runbooks } = await openRun('run-changed');
  const changes = screen.getByRole('region', {
    name: 'The page changed since this run began',
  });
  expect(changes).toHaveTextContent('and tell #payments');
  await userEvent.click(
    within(changes).getByRole('button', { name: 'Take the new version' }),
  );
  await waitFor(() => expect(changes).not.toBeInTheDocument());
  expect(runbooks.asked).toContain(
    'addRunEvent run-changed {"type":"repinned","after":3}',
  );
});

it('says that the page is gone, and keeps the steps', async () => {
  await openRun('run-gone');
  expect(screen.getByText(/^The page is gone from the docs/)).toBeVisible();
  expect(step(1)).toHaveTextContent('Look at the pods');
});

it('asks on closing whether the page helped, and what was wrong where it did not', async () => {
  const { runbooks } = await openRun();
  await userEvent.click(screen.getByRole('button', { name: 'Close the run' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByLabelText('A step is missing'));
  const save = within(dialog).getByRole('button', { name: 'Close the run' });
  await userEvent.click(save);
  expect(within(dialog).getByText(/^Say what, and where/)).toBeVisible();
  expect(runbooks.asked.some(asked => asked.startsWith('closeRun'))).toBe(
    false,
  );
  await userEvent.type(
    within(dialog).getByLabelText(/^What, and where/),
    'Restart the cache first',
  );
  await userEvent.click(save);
  expect(await screen.findByText(/^Closed: A step is missing/)).toBeVisible();
  expect(runbooks.asked).toContain(
    'closeRun run-1 {"verdict":"missingStep","note":"Restart the cache first"}',
  );
  expect(screen.queryByRole('button', { name: 'Done: step 2' })).toBeNull();
});

it('lets those look on who may move nothing', async () => {
  await openRun('run-read-only');
  expect(screen.getByText(/^You may look on/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Done: step 2' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Close the run' })).toBeNull();
});

it('says that there is no such run', async () => {
  await openRun('nowhere');
  expect(
    screen.getByRole('heading', { name: 'There is no such run' }),
  ).toBeVisible();
});
