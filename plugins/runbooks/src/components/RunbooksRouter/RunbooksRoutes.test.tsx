import { Route, Routes } from 'react-router-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openRunbooks } from '../../__testUtils__/openRunbooks';
import { RunbooksRouter } from './RunbooksRouter';

const open = (path: string) =>
  openRunbooks(
    <Routes>
      <Route path="/runbooks/*" element={<RunbooksRouter />} />
    </Routes>,
    { path },
  );

it.each([
  ['/runbooks', /^Runbooks \| /],
  ['/runbooks/coverage', /^Coverage \| /],
  ['/runbooks/dead-ends', /^Dead ends \| /],
  ['/runbooks/runs/run-1', /^Checkout success rate below target \| /],
])('names %s in the tab of the browser', async (path, title) => {
  await open(path);
  await waitFor(() => expect(document.title).toMatch(title));
});

it('says that an address is wrong', async () => {
  await open('/runbooks/no/such');
  expect(await screen.findByText('There is no such page')).toBeVisible();
});

describe('the list', () => {
  it('counts each state, and filters by it in the URL', async () => {
    const { address, runbooks } = await open('/runbooks');
    const filters = await screen.findByRole('group', {
      name: 'Filter by state',
    });
    await waitFor(() => expect(filters).toHaveTextContent('Not built2'));
    await userEvent.click(
      within(filters).getByRole('button', { name: /^Not built/ }),
    );
    await waitFor(() => expect(address()).toBe('/runbooks?flag=notBuilt'));
    expect(await screen.findByText('2 runbooks')).toBeVisible();
    expect(runbooks.asked.at(-1)).toContain('"flag":["notBuilt"]');
  });

  it('shows where the words were found, with a link to the section', async () => {
    await open('/runbooks?search=pods');
    const [link] = await screen.findAllByRole('link', { name: 'Diagnosis' });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/runbooks/runbooks/latency/#diagnosis',
    );
  });

  it('pages through ten thousand, with one request for each page', async () => {
    const { runbooks } = await open('/runbooks?search=many');
    expect(await screen.findByText('10,000 runbooks')).toBeVisible();
    expect(screen.getByText('1–25 of 10,000')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: /^Next page/ }));
    expect(await screen.findByText('26–50 of 10,000')).toBeVisible();
    expect(runbooks.asked).toHaveLength(2);
  });

  it.each([
    ['?search=nothing+like+it', 'Nothing matches these filters.'],
    ['?search=failing', 'The runbooks could not be loaded'],
    ['?search=many&offset=20000', 'This page is past the end of the list.'],
  ])('says of %s: %s', async (search, text) => {
    await open(`/runbooks${search}`);
    expect(await screen.findByText(text, { exact: false })).toBeVisible();
  });

  it('saves all critical ones as a file', async () => {
    const { runbooks } = await open('/runbooks');
    const createObjectURL = jest.fn(() => 'blob:x');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Save all critical/ }),
    );
    await waitFor(() => expect(createObjectURL).toHaveBeenCalled());
    expect(runbooks.asked).toContain(
      'exportRunbooks {"critical":"true","format":"html"}',
    );
  });
});

describe('coverage', () => {
  it('has one figure per system, worst first, and lists the gaps', async () => {
    await open('/runbooks/coverage');
    expect(
      await screen.findByText('15 of 19 critical paths are covered'),
    ).toBeVisible();
    const systems = screen.getAllByRole('region');
    expect(systems.map(system => system.getAttribute('aria-label'))).toEqual([
      'shop',
      'Without a system',
      'search',
    ]);
    expect(systems[0]).toHaveTextContent('75 %9 of 12 covered');
    const gaps = within(systems[0]).getByRole('table');
    const [, first] = within(gaps).getAllByRole('row');
    expect(first).toHaveTextContent(/^Section missingcheckout/);
    expect(
      within(first).getByRole('link', { name: 'LatencyP95BurnPage' }),
    ).toHaveAttribute(
      'href',
      '/runbooks/open?entity=component%3Adefault%2Fcheckout&alert=LatencyP95BurnPage&slo=latency-p95',
    );
    expect(systems[1]).toHaveTextContent('1 gap more');
    expect(systems[2]).toHaveTextContent('Nothing is missing.');
  });
});

describe('dead ends', () => {
  it('shows both: alerts that lead nowhere, and runbooks that nobody points at', async () => {
    await open('/runbooks/dead-ends');
    const alerts = await screen.findByRole('table', {
      name: 'Alerts without a runbook',
    });
    const rows = within(alerts).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent(/^Section missing.*SLO · page/);
    expect(within(rows[1]).queryByRole('link', { name: /^data:/ })).toBeNull();
    const orphans = await screen.findByRole('table', {
      name: 'Runbooks that nobody points at',
    });
    expect(
      within(orphans).getByRole('link', { name: 'Nobody points here' }),
    ).toBeVisible();
  });

  it.each([
    ['none', 'Nothing matches these filters.'],
    ['unknown', 'The SLO plugin is not installed, so no alerts are known.'],
  ])('says of %s: %s', async (search, text) => {
    await open(`/runbooks/dead-ends?search=${search}`);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
