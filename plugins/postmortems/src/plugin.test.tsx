import { Route, Routes } from 'react-router-dom';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import {
  EntityPostmortemsCard,
  EntityPostmortemsContent,
  HomePageMyActionItems,
  HomePageMyIncidents,
  PostmortemSearchResultListItem,
  PostmortemsPage,
  entityPostmortemsRouteRef,
  incidentRouteRef,
  newIncidentRouteRef,
  postmortemsPlugin,
  rootRouteRef,
} from '.';
import { openPostmortems } from './__testUtils__/openPostmortems';
import { checkout } from './fixtures';
import { isPostmortemResult } from './isPostmortemResult';

/** A legacy portal with the page, an entity's page with tab and card, and a home page. */
const portal = (
  <EntityProvider entity={checkout}>
    <Routes>
      <Route path="/postmortems/*" element={<PostmortemsPage />} />
      <Route path="/tab/*" element={<EntityPostmortemsContent />} />
      <Route path="/card" element={<EntityPostmortemsCard />} />
      <Route
        path="/home"
        element={
          <>
            <HomePageMyActionItems />
            <HomePageMyIncidents />
          </>
        }
      />
    </Routes>
  </EntityProvider>
);

it('gives its API and its routes to the legacy frontend system', () => {
  expect(postmortemsPlugin.getId()).toBe('postmortems');
  const apis = [...postmortemsPlugin.getApis()].map(({ api }) => api.id);
  expect(apis).toEqual(['plugin.postmortems.client']);
  expect(postmortemsPlugin.routes).toMatchObject({
    root: rootRouteRef,
    newIncident: newIncidentRouteRef,
    incident: incidentRouteRef,
    entityPostmortems: entityPostmortemsRouteRef,
  });
  expect(Object.keys(postmortemsPlugin.externalRoutes)).toEqual([
    'tab',
    'alert',
    'slo',
    'run',
  ]);
  expect(PostmortemSearchResultListItem).toBeDefined();
  expect(isPostmortemResult({ type: 'postmortems' })).toBe(true);
  expect(isPostmortemResult({ type: 'techdocs' })).toBe(false);
});

it('lists incidents in a shell of its own, those under way first', async () => {
  const { postmortems } = await openPostmortems(portal, {
    path: '/postmortems/incidents?severity=2',
  });
  expect(
    await screen.findByRole('heading', { name: 'Postmortems' }),
  ).toBeVisible();
  const table = await screen.findByRole('table', { name: 'Incidents' });
  const [, first] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('Active');
  expect(first).toHaveTextContent('Card payments are declined');
  expect(postmortems.asked).toContain(
    'listIncidents {"severity":["2"],"sort":"urgency","offset":0,"limit":25}',
  );
});

it('shows the tab: what is under way, what is owed, what could not be imported', async () => {
  await openPostmortems(portal, {
    path: '/tab',
  });
  const underWay = await screen.findByRole('region', {
    name: 'Incidents under way',
  });
  expect(underWay).toHaveTextContent('Card payments are declined');
  expect(
    screen.getByRole('region', { name: 'Open action items' }),
  ).toHaveTextContent('5 open, 2 overdue');
  expect(screen.getByText('postmortems/2024-03.md')).toBeVisible();
});

it('shows the card', async () => {
  await openPostmortems(portal, {
    path: '/card',
  });
  expect(await screen.findByText('Refunds were paid twice')).toBeVisible();
  expect(screen.getByText(/2 incidents are under way/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'All →' })).toHaveAttribute(
    'href',
    '/tab',
  );
});

it('shows at home what is mine, what is under way and what is to be written', async () => {
  const { postmortems } = await openPostmortems(portal, { path: '/home' });
  const mine = await screen.findByRole('list', { name: 'My action items' });
  expect(mine.firstElementChild).toHaveTextContent('overdue since 20 Nov 2026');
  const toWrite = await screen.findByRole('list', {
    name: 'Postmortems to be written',
  });
  expect(toWrite).toHaveTextContent('Refunds were paid twice');
  expect(postmortems.asked).toContain(
    'listActionItems {"subject":"mine","status":["open","in_progress"],"limit":5}',
  );
});

it('says what it means that the backend is not installed', async () => {
  await openPostmortems(portal, {
    path: '/postmortems/incidents?search=not-installed',
  });
  expect(
    await screen.findByText('The postmortems backend is not installed'),
  ).toBeVisible();
});
