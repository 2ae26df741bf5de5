import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import { screen, within } from '@testing-library/react';
import runbooksPlugin from '.';
import runbooksPluginOfMain from '..';
import { runbooksApiRef } from '../api/runbooksApiRef';
import { FakeRunbooksApi, FakeTechDocs, checkout } from '../fixtures';
import { runbooksEntityContent } from './runbooksEntityContent';
import { runbooksPage } from './runbooksPage';

jest.mock('@backstage/plugin-techdocs', () => ({
  TechDocsReaderPage: () => <div>The reader</div>,
  TechDocsReaderPageContent: () => null,
  TechDocsReaderPageSubheader: () => null,
}));

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
  const techDocs = new FakeTechDocs();
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: checkout }),
      runbooksPage,
      runbooksEntityContent,
    ],
    initialRouteEntries: ['/runbooks/runbooks/latency/'],
    apis: [
      [runbooksApiRef, runbooks],
      [techdocsApiRef, techDocs],
      [techdocsStorageApiRef, techDocs],
    ],
  });
  const list = await screen.findByRole('list', { name: 'Of this entity' });
  expect(within(list).getAllByRole('link')[0]).toHaveTextContent(/^Latency of/);
  expect(
    runbooks.asked.filter(asked => asked.startsWith('getEntityRunbooks')),
  ).toEqual(['getEntityRunbooks component:default/checkout']);
});
