import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPostmortems } from '../../__testUtils__/openPostmortems';
import { someTrends } from '../../fixtures';
import { TrendsPage } from './TrendsPage';

async function open() {
  const opened = await openPostmortems(<TrendsPage />, {
    path: '/postmortems/trends',
  });
  await screen.findByText(/^Incidents that began/);
  return opened;
}

it('has behind the chart of severities a table of the same numbers', async () => {
  await open();
  const table = screen.getByRole('table', {
    name: 'Incidents by severity: numbers',
    hidden: true,
  });
  const cells = within(table)
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map(row => [...row.children].map(({ textContent }) => textContent));
  expect(cells).toEqual(
    someTrends.buckets.map(({ bucket, count, bySeverity }) => [
      bucket,
      `${count}`,
      `${bySeverity['2'] ?? 0}`,
      `${bySeverity['3'] ?? 0}`,
    ]),
  );
});

it('says median and 90th percentile with how many were left out and why', async () => {
  await open();
  expect(
    screen.getByText(
      /^Median 5 min, 90th percentile 25 min, of 7\. Left out: 2 without a time, 1 out of order, 1 imprecise\.$/,
    ),
  ).toBeVisible();
});

it('keeps its filters in the address', async () => {
  const { address, postmortems } = await open();
  await userEvent.selectOptions(screen.getByLabelText('By'), 'quarter');
  expect(address()).toBe('/postmortems/trends?bucket=quarter');
  expect(postmortems.asked.at(-1)).toBe('getTrends {"bucket":"quarter"}');
});
