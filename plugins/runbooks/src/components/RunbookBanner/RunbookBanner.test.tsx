import { Route, Routes } from 'react-router-dom';
import { useTechDocsReaderPage } from '@backstage/plugin-techdocs-react';
import { screen, waitFor } from '@testing-library/react';
import { openRunbooks } from '../../__testUtils__/openRunbooks';
import { InRunbooksTab } from './InRunbooksTab';
import { RunbookBanner } from './RunbookBanner';

jest.mock('@backstage/plugin-techdocs-react', () => ({
  ...jest.requireActual('@backstage/plugin-techdocs-react'),
  useTechDocsReaderPage: jest.fn(),
}));

beforeEach(() => {
  jest.mocked(useTechDocsReaderPage).mockReturnValue({
    entityRef: { kind: 'component', namespace: 'default', name: 'checkout' },
  } as ReturnType<typeof useTechDocsReaderPage>);
});

const DOCS = '/docs/default/component/checkout';

const open = (page: string, isInTab = false) =>
  openRunbooks(
    <InRunbooksTab.Provider value={isInTab}>
      <Routes>
        <Route
          path="/docs/:namespace/:kind/:name/*"
          element={<RunbookBanner />}
        />
      </Routes>
    </InRunbooksTab.Provider>,
    { path: `${DOCS}/${page}` },
  );

it('says on a page that is a runbook what is to be minded, and starts its checklist', async () => {
  await open('runbooks/latency/');
  expect(await screen.findByText('Review overdue')).toBeVisible();
  expect(screen.getByRole('link', { name: 'payments' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Start checklist' })).toBeVisible();
  expect(
    screen.getByRole('link', { name: 'On the service page' }),
  ).toHaveAttribute(
    'href',
    '/catalog/default/component/checkout/runbooks/runbooks/latency/',
  );
});

it('says nothing on other pages', async () => {
  const { runbooks } = await open('architecture/');
  await waitFor(() =>
    expect(runbooks.asked).toEqual([
      'getEntityRunbooks component:default/checkout',
    ]),
  );
  expect(screen.queryByRole('region')).toBeNull();
});

it('asks for nothing in our own tab, which says it all', async () => {
  const { runbooks } = await open('runbooks/latency/', true);
  expect(runbooks.asked).toEqual([]);
});
