import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { postmortemsApiRef } from '@nines/backstage-plugin-slo-react';
import postmortemsPlugin from '.';
import postmortemsPluginOfMain from '..';
import { FakePostmortemsApi, checkout, newcomer } from '../fixtures';
import { postmortemsEntityCard } from './postmortemsEntityCard';
import { postmortemsEntityContent } from './postmortemsEntityContent';
import { postmortemsPage } from './postmortemsPage';

/** Adopters configure by these: they are public. */
it.each([
  { id: 'api:postmortems', attachTo: 'root' },
  { id: 'page:postmortems', attachTo: 'app/routes' },
  { id: 'entity-content:postmortems', attachTo: 'page:catalog/entity' },
  {
    id: 'entity-card:postmortems/actions',
    attachTo: 'entity-content:catalog/overview',
  },
  {
    id: 'home-page-widget:postmortems/my-action-items',
    attachTo: 'page:home',
  },
  { id: 'home-page-widget:postmortems/my-incidents', attachTo: 'page:home' },
  { id: 'search-result-list-item:postmortems', attachTo: 'page:search' },
])('has the extension $id', ({ id, attachTo }) => {
  const extension = postmortemsPlugin.getExtension(id as never);
  expect(String(extension)).toContain(attachTo);
});

it('is the default export of both entries', () => {
  expect(postmortemsPluginOfMain).toBe(postmortemsPlugin);
});

it('shows the tab of an entity without anything, with one request, and how to begin', async () => {
  const postmortems = new FakePostmortemsApi();
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: newcomer }),
      postmortemsPage,
      postmortemsEntityContent,
    ],
    apis: [[postmortemsApiRef, postmortems]],
  });
  expect(
    await screen.findByText(/nines.dev\/postmortem-location: dir:/),
  ).toBeVisible();
  expect(postmortems.asked).toEqual(['getEntity component:default/newcomer']);
});

it('shows the card of an entity, overdue first, with one request', async () => {
  const postmortems = new FakePostmortemsApi();
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: checkout }),
      postmortemsPage,
      postmortemsEntityCard,
    ],
    apis: [[postmortemsApiRef, postmortems]],
  });
  const list = await screen.findByRole('list', { name: 'Open action items' });
  expect(list.firstElementChild).toHaveTextContent('Overdue');
  expect(list.children).toHaveLength(5);
  expect(postmortems.asked).toEqual(['getEntity component:default/checkout']);
});
