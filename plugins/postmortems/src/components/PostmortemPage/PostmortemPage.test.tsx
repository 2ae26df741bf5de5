import { Route, Routes } from 'react-router-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPostmortems } from '../../__testUtils__/openPostmortems';
import { PostmortemPage } from './PostmortemPage';

async function open(ref = 'PM-2026-008') {
  const opened = await openPostmortems(
    <Routes>
      <Route path="/postmortems/:id" element={<PostmortemPage />} />
    </Routes>,
    { path: `/postmortems/${ref}` },
  );
  await screen.findByRole('article', { name: ref });
  await screen.findByRole('list', { name: 'Events' });
  return opened;
}

const part = (name: string) => screen.getByRole('region', { name });
const write = (section: string) =>
  userEvent.click(screen.getByRole('button', { name: `Edit: ${section}` }));

beforeEach(() => window.localStorage.clear());

it('shows what it cost first, says how each duration is known, and renders nothing hostile', async () => {
  await open();
  const titles = screen
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
  expect(titles.indexOf('Impact and budget cost')).toBeLessThan(
    titles.indexOf('Timeline'),
  );
  expect(part('Impact and budget cost')).toHaveTextContent(
    /31\.00.% of the budget/,
  );
  const times = part('Times');
  expect(times).toHaveTextContent('not known: a time is missing');
  expect(times).toHaveTextContent('backwards: times are out of order');
  expect(times).toHaveTextContent('one hour: differs from what was computed');
  expect(
    document.querySelector(
      'img:not([src=""]), [onerror], a[href^="javascript"]',
    ),
  ).toBe(null);
  expect(screen.getByText(/^Restricted: only its viewers/)).toBeVisible();
  expect(part('Reviews')).toHaveTextContent(
    'Approvals: 1 of 2. Severity 1 needs two, of different people.',
  );
});

it('leads from each fault of the gate to its field', async () => {
  await open();
  const gate = part('What stands against publishing, and what to mind');
  expect(gate).toHaveTextContent('3 things stand against publishing it');
  await userEvent.click(
    within(gate).getByRole('link', { name: /^Say when it was declared/ }),
  );
  await waitFor(() =>
    expect(
      screen.getByLabelText('Declared', { selector: 'input' }),
    ).toHaveFocus(),
  );
});

it('refuses a factor that would close a circle, and names the circle', async () => {
  const { postmortems } = await open();
  await write('Contributing factors');
  const second = screen.getByRole('group', { name: 'Factor 2' });
  const cause = within(second).getByRole('checkbox', { name: /^Factor 1/ });
  await userEvent.click(cause);
  expect(within(second).getByRole('alert')).toHaveTextContent(
    /in a circle: Factor \d ← Factor \d ← Factor \d/,
  );
  expect(cause).not.toBeChecked();
  expect(
    postmortems.asked.some(asked => asked.startsWith('changePostmortem')),
  ).toBe(false);
});

it('turns a finding into an action item in one click', async () => {
  const { postmortems } = await open();
  await userEvent.click(
    screen.getByRole('button', { name: 'Add an action item for: Factor 2' }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText(/^Title|^What/)).toHaveValue(
    'Nothing compares the configuration with the list of schemes.',
  );
  await userEvent.click(
    within(dialog).getByRole('button', { name: /^(Create|Add)/ }),
  );
  await waitFor(() =>
    expect(
      postmortems.asked.find(asked => asked.startsWith('createActionItem')),
    ).toContain('"factorIds":["f2"]'),
  );
});

it('saves what is written in place, with its preview beside it', async () => {
  const { postmortems } = await open();
  await write('What happened');
  const field = screen.getByLabelText('Summary');
  await userEvent.clear(field);
  await userEvent.type(field, 'It was **bold**');
  const preview = screen.getByRole('group', { name: 'Preview: Summary' });
  await waitFor(() =>
    expect(within(preview).getByText('bold').tagName).toBe('STRONG'),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save now' }));
  expect(await screen.findByText(/^Saved\./)).toBeVisible();
  expect(
    postmortems.asked.filter(asked => asked.startsWith('changePostmortem')),
  ).toEqual([expect.stringContaining('It was **bold**')]);
});

it('decides each field where file and portal differ, and shows lines that were not mapped', async () => {
  const { postmortems } = await open();
  const conflict = screen.getByRole('alert', {
    name: 'The file and the portal both changed',
  });
  await userEvent.click(
    within(conflict).getByRole('radio', { name: 'Take the file’s' }),
  );
  await userEvent.click(
    within(conflict).getByRole('button', { name: 'Save with these choices' }),
  );
  await waitFor(() =>
    expect(
      postmortems.asked.find(asked => asked.startsWith('resolveImport')),
    ).toContain('"take":"source","fields":["trigger"]'),
  );
  expect(screen.getByText('| 14:?? | somebody | ? |')).toBeInTheDocument();
});

it('shows the history with each field before and after', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'History' }));
  const drawer = await screen.findByRole('dialog', { name: 'History' });
  expect(
    await within(drawer).findByText('Refunds were paid.'),
  ).toBeInTheDocument();
  expect(within(drawer).getByLabelText('Summary, after')).toHaveTextContent(
    'twice',
  );
});

it('takes the whole text, written as Markdown, over into the fields', async () => {
  const { postmortems } = await open();
  await userEvent.click(
    screen.getByRole('button', { name: 'Whole text as Markdown' }),
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', {
    name: 'Whole postmortem',
  });
  expect(field.value).toContain('The deploy of 2026.47.3.');
  fireEvent.change(field, {
    target: { value: field.value.replace('2026.47.3', '2026.47.4') },
  });
  await userEvent.click(
    screen.getByRole('button', { name: 'Take over into the form' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save now' }));
  await screen.findByText(/^Saved\./);
  const [sent] = postmortems.asked.filter(asked =>
    asked.startsWith('changePostmortem'),
  );
  expect(sent).toContain('"changes":{"trigger":"The deploy of 2026.47.4."}');
});
