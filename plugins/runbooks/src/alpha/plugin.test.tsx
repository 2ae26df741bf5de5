import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { runbooksApiRef } from '@nines/backstage-plugin-slo-react';
import runbooksPlugin from '.';
import runbooksPluginOfMain from '..';
import { FakeRunbooksApi, newcomer } from '../fixtures';
import { runbooksEntityContent } from './runbooksEntityContent';
import { runbooksPage } from './runbooksPage';

/** Adopters configure by these: they are public. */
it.each([
  { id: 'api:runbooks', attachTo: 'root' },
  { id: 'page:runbooks', attachTo: 'app/routes' },
  { id: 'entity-content:runbooks', attachTo: 'page:catalog/entity' },
  { id: 'addon:runbooks/banner', attachTo: 'api:techdocs/addons' },
])('has the extension $id', ({ id, attachTo }) => {
  const extension = runbooksPlugin.getExtension(id as never);
  expect(String(extension)).toContain(attachTo);
});

it('is the default export of both entries', () => {
  expect(runbooksPluginOfMain).toBe(runbooksPlugin);
});

it('shows the tab of an entity, with one request for its list', async () => {
  const runbooks = new FakeRunbooksApi();
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: newcomer }),
      runbooksPage,
      runbooksEntityContent,
    ],
    apis: [[runbooksApiRef, runbooks]],
  });
  expect(
    await screen.findByText('This entity has no runbooks yet.'),
  ).toBeVisible();
  expect(runbooks.asked).toEqual([
    'getEntityRunbooks component:default/newcomer',
  ]);
});
