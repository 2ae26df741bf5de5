import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openRunbooks } from '../../__testUtils__/openRunbooks';
import { aRunbook, awkwardRunbooks } from '../../fixtures';
import { LoadedRunbook } from '../LoadedRunbook';

const nothing = {
  loaded: {
    status: 'ready' as const,
    value: { alerts: [] },
    isStale: false,
    reload: () => {},
  },
};

async function openDetails(runbook = aRunbook()) {
  const opened = await openRunbooks(
    <LoadedRunbook
      entityRef="component:default/checkout"
      runbook={runbook}
      matched={nothing}
    />,
    { path: '/' },
  );
  await userEvent.click(await screen.findByText(/^About this runbook/));
  return opened;
}

const dialogOf = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  return screen.findByRole('dialog');
};

it('lists the sections with their kinds, and which are missing', async () => {
  await openDetails();
  const sections = screen.getByRole('region', { name: 'Sections' });
  expect(
    within(sections).getByRole('link', { name: 'Resolution' }),
  ).toHaveAttribute(
    'href',
    '/catalog/default/component/checkout/runbooks/runbooks/checkout-success/#resolution',
  );
  expect(sections).toHaveTextContent('Not there: Prevention.');
});

it('shows every finding with level, file, line, rule and the text that it rests on', async () => {
  await openDetails(awkwardRunbooks[0]);
  const findings = within(
    screen.getByRole('region', { name: 'Lint' }),
  ).getAllByRole('listitem');
  expect(findings.map(({ textContent }) => textContent)).toEqual([
    'Errordocs/runbooks/latency.md:1 · sections/missingThe runbook is strict and has no section Resolution.',
    'Errordocs/runbooks/latency.md:14 · sections/placeholderThe section Diagnosis says only TODO.TODO',
    'Warningdocs/runbooks/latency.md:30 · commands/missingNo command stands under Diagnosis.## Diagnosis',
  ]);
});

it('keeps an address that may not be followed as text', async () => {
  await openDetails(awkwardRunbooks[0]);
  const links = screen.getByRole('region', { name: 'Links' });
  expect(links).toHaveTextContent('data:text/html');
  expect(within(links).queryByRole('link')).toBeNull();
});

it('attests the source that was shown, with a note', async () => {
  const { runbooks } = await openDetails();
  const dialog = await dialogOf('I have reviewed this');
  expect(dialog).toHaveTextContent('a'.repeat(12));
  await userEvent.type(
    within(dialog).getByLabelText('Note (optional)'),
    'Read with Joe',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Say so' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  const history = screen.getByRole('list', { name: 'Who said so' });
  await waitFor(() =>
    expect(history).toHaveTextContent(/^guest reviewed it on 20 Nov 2026/),
  );
  expect(runbooks.asked).toContain(`review ${aRunbook().ref} Read with Joe`);
});

it('says that the source is another one by now, and reads it again', async () => {
  const { runbooks } = await openDetails();
  const dialog = await dialogOf('I have reviewed this');
  await userEvent.type(
    within(dialog).getByLabelText('Note (optional)'),
    'late',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Say so' }));
  expect(
    await within(dialog).findByText(/The source is another one/),
  ).toBeVisible();
  const read = `getRunbook ${aRunbook().ref}`;
  await waitFor(() =>
    expect(runbooks.asked.filter(asked => asked === read)).toHaveLength(2),
  );
});

it('shows the review as a patch to copy', async () => {
  await openDetails();
  const dialog = await dialogOf('Show as patch');
  expect(
    await within(dialog).findByText(/\+last_reviewed_on: 2026-11-20/),
  ).toBeVisible();
  expect(
    within(dialog).getByRole('button', { name: /^Copy docs/ }),
  ).toBeVisible();
});

it('keeps use apart from review', async () => {
  const { runbooks } = await openDetails();
  const dialog = await dialogOf('I have used this');
  await userEvent.selectOptions(
    within(dialog).getByLabelText('Occasion'),
    'Drill',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Say so' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(runbooks.asked.some(asked => /^exercise .* drill /.test(asked))).toBe(
    true,
  );
});

it('offers nothing to those who may only read', async () => {
  await openDetails(awkwardRunbooks[1]);
  expect(
    screen.queryByRole('button', { name: 'I have reviewed this' }),
  ).toBeNull();
  expect(screen.queryByRole('button', { name: 'Start checklist' })).toBeNull();
});
