import { useLocation } from 'react-router-dom';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { sloApiRef } from '@nines/backstage-plugin-slo-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSloApi } from '../../fixtures';
import { rootRouteRef } from '../../routes';
import { FleetPage } from './FleetPage';

function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

async function open(search = '') {
  const slos = new FakeSloApi();
  await renderInTestApp(
    <TestApiProvider apis={[[sloApiRef, slos]]}>
      <FleetPage />
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [`/slo${search}`],
      mountedRoutes: {
        '/slo': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  const address = () => screen.getByTestId('address').textContent;
  return { slos, address };
}

it('costs one request', async () => {
  const { slos } = await open();
  await screen.findByText('10,000 objectives');
  expect(slos.asked).toHaveLength(1);
});

it('asks for what the URL says', async () => {
  const { slos } = await open('?state=burning&sort=left&order=desc&offset=25');
  await screen.findByText('1,429 objectives');
  expect(slos.asked).toEqual([
    'listSlos {"state":["burning"],"sort":"left","order":"desc","offset":25,"limit":25}',
  ]);
});

it('writes a chosen state into the URL, and starts at the first page again', async () => {
  const { address } = await open('?offset=25');
  const burning = await screen.findByRole('button', { name: /^Burning/ });
  await userEvent.click(burning);
  expect(address()).toBe('?state=burning');
  await waitFor(() => expect(burning).toHaveAttribute('aria-pressed', 'true'));
  await screen.findByText('1,429 objectives');
  await userEvent.click(burning);
  expect(address()).toBe('');
});

it('searches when typing rests, and says how many it found', async () => {
  const { slos, address } = await open();
  await screen.findByText('10,000 objectives');
  await userEvent.type(
    screen.getByRole('searchbox', { name: /^Search titles/ }),
    'uptime 7',
  );
  await waitFor(() => expect(address()).toBe('?search=uptime+7'));
  await waitFor(() =>
    expect(screen.getByText(/objectives$/)).not.toHaveTextContent('10,000'),
  );
  expect(slos.asked.length).toBeLessThan(4);
});

it('sorts by links that can be shared', async () => {
  await open();
  // The tests' page is narrow: its columns are those of a phone.
  const owner = await screen.findByRole('link', {
    name: 'Owner',
    hidden: true,
  });
  expect(owner).toHaveAttribute('href', expect.stringContaining('?sort=owner'));
  const state = screen.getByRole('columnheader', { name: /^State/ });
  expect(state).toHaveAttribute('aria-sort', 'ascending');
});

it('is sorted by hand where the table has no heads', async () => {
  const { address } = await open('?search=shop&offset=25');
  const sort = await screen.findByRole('combobox', { name: 'Sort by' });
  expect(sort).toHaveValue('state asc');
  await userEvent.selectOptions(sort, 'Budget left ↓');
  await waitFor(() =>
    expect(address()).toBe('?search=shop&sort=left&order=desc'),
  );
});

it('heads the rows of each owner when sorted by owner', async () => {
  await open('?sort=owner&offset=900');
  const table = within(await screen.findByRole('table', { name: 'SLOs' }));
  const heads = table.getAllByRole('rowheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Without an owner',
    'acme/web',
  ]);
});

it('keeps the states in their places while their counts are not known', async () => {
  await open('?search=slow');
  const states = within(screen.getByRole('group', { name: 'Filter by state' }));
  expect(
    states.getAllByRole('button').map(({ textContent }) => textContent),
  ).toEqual([
    'Exhausted–',
    'Burning–',
    'At risk–',
    'No data–',
    'Invalid–',
    'Low traffic–',
    'Healthy–',
  ]);
});

it('pages by links', async () => {
  await open('?offset=9975');
  expect(await screen.findByText('9,976–10,000 of 10,000')).toBeVisible();
  expect(screen.queryByRole('link', { name: /Next page/ })).toBeNull();
  expect(screen.getByRole('link', { name: /Previous page/ })).toHaveAttribute(
    'href',
    expect.stringContaining('?offset=9950'),
  );
});

it('finds back from past the end, and from filters that match nothing', async () => {
  const past = await open('?offset=20000');
  await userEvent.click(
    await screen.findByRole('link', { name: 'To the first page' }),
  );
  await waitFor(() => expect(past.address()).toBe(''));
});

it('offers to clear filters that match nothing', async () => {
  await open('?search=nosuchthing');
  expect(
    await screen.findByText('Nothing matches these filters.'),
  ).toBeVisible();
  expect(screen.getByRole('link', { name: 'Clear all filters' })).toBeVisible();
});

it('keeps the filters beside a failure', async () => {
  await open('?search=failing');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The SLOs could not be loaded',
  );
  expect(screen.getByRole('searchbox')).toHaveValue('failing');
});
