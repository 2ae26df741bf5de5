import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPostmortems } from '../../__testUtils__/openPostmortems';
import { ImportPage } from './ImportPage';

it('shows what would happen before anything is imported, failures first', async () => {
  const { postmortems } = await openPostmortems(<ImportPage />, {
    path: '/postmortems/import',
  });
  const importing = screen.getByRole('button', { name: 'Import' });
  await userEvent.upload(document.querySelector('input[type=file]')!, [
    new File(['# One'], 'one.md'),
    new File(['# Known'], 'known.md'),
    new File(['?'], 'broken.md'),
  ]);
  expect(await screen.findByText(/^broken\.md/)).toBeVisible();
  expect(importing).toBeDisabled();
  await userEvent.click(
    screen.getByRole('button', { name: 'See what would happen' }),
  );
  const list = await screen.findByRole('list', {
    name: 'What would become of each file',
  });
  const outcomes = within(list)
    .getAllByText(/^(Could not|Conflict|Would)/)
    .map(({ textContent }) => textContent);
  expect(outcomes).toEqual([
    'Could not be imported:',
    'Conflict:',
    'Would be created:',
  ]);
  expect(within(list).getAllByText('| 14:?? | ? |')).toHaveLength(2);
  expect(within(list).getByText('Of the file')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/^Zone of times/), 'UTC');
  expect(importing).toBeDisabled();
  await userEvent.click(
    screen.getByRole('button', { name: 'See what would happen' }),
  );
  await screen.findByText(/^Nothing was changed yet/);
  await userEvent.click(importing);
  expect(
    (await screen.findAllByRole('link', { name: 'PM-2026-077' })).length,
  ).toBe(2);
  expect(postmortems.asked.at(-1)).toBe(
    'importPostmortems real one.md,known.md,broken.md',
  );
});
