import { cpSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  DOCUMENT_FILES,
  createLocationReader,
} from '@nines/backstage-plugin-nines-node';
import { buildSite } from '@nines/testbed';
import { readDocsFolder } from '../ingestion/DocsFolder';
import { comparePages } from '../ingestion/comparePages';
import { takeRunbooks } from '../ingestion/takeRunbooks';
import { readSearchIndex } from './readSearchIndex';

const SOURCE = resolve(__dirname, '../../../../runbooks');
const directory = createMockDirectory();

it('finds every page and section of the runbooks of Nines in the site that MkDocs builds', async () => {
  const [source, target] = ['source', 'site'].map(each =>
    directory.resolve(each),
  );
  cpSync(SOURCE, source, { recursive: true });
  await buildSite({ source, target });
  const reader = createLocationReader({
    urlReader: mockServices.urlReader.mock(),
    config: mockServices.rootConfig(),
    files: DOCUMENT_FILES,
  });
  const location = { type: 'dir', target: source } as const;
  const answer = await reader.readConfigured(location);
  if (answer.status !== 'read') throw new Error(answer.status);
  const files = answer.files.map(each => ({
    ...each,
    file: relative('.', each.file),
  }));
  const { runbooks } = takeRunbooks(
    readDocsFolder({ type: 'dir', target: '.' }, files),
    { docsRef: 'component:default/nines', annotation: '.', sharing: [] },
  );
  const index = readFileSync(join(target, 'search/search_index.json'), 'utf8');
  const pages = readSearchIndex(index, undefined);
  const built = comparePages(
    // nobody knows when they changed: sections are compared
    runbooks.map(({ modifiedAt: _, ...each }) => each),
    { status: 'built', etag: '', pages },
    undefined,
  );
  expect(built.length).toBeGreaterThan(5);
  expect(built.filter(({ status }) => status !== 'built')).toEqual([]);
});
