import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Instant } from '@nines/backstage-plugin-nines-node';
import {
  BuiltSites,
  DatabaseIndexStore,
  createIndex,
  readRunbooksConfig,
} from '@nines/backstage-plugin-runbooks-backend/testUtils';
import { measure } from '../measure';
import { printFigure } from '../printFigure';
import { BenchDatabase } from '../startDatabase';

const NOW = Date.parse('2026-11-25T09:00:00Z') as Instant;

/** Sites as their sources are: what TechDocs costs is not ours to measure. */
const everythingBuilt: BuiltSites = {
  read: async (_, { etag }) =>
    etag === 'built'
      ? { status: 'notModified' }
      : { status: 'built', etag: 'built', pages: new Map() },
  build: async () => ({}),
};

const nothingRemote: UrlReaderService = {
  readUrl: () => Promise.reject(new Error('No site is remote')),
  readTree: () => Promise.reject(new Error('No site is remote')),
  search: () => Promise.reject(new Error('No site is remote')),
};

/** Indexes all docs twice, and prints what each time cost and how many files were read. */
export async function benchIndexing(
  database: BenchDatabase,
  options: {
    readonly entities: readonly Entity[];
    readonly pages: number;
  },
): Promise<void> {
  const { entities, pages } = options;
  let read = 0;
  const index = createIndex({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: [...entities] }),
    clock: { now: async () => NOW },
    config: mockServices.rootConfig(),
    discovery: mockServices.discovery(),
    logger: mockServices.rootLogger(),
    urlReader: nothingRemote,
    settings: {
      ...readRunbooksConfig(mockServices.rootConfig()),
      isBuilding: false,
    },
    store: new DatabaseIndexStore(database.db),
    sites: everythingBuilt,
    onIndexed: async () => {},
    onFileRead: () => {
      read += 1;
    },
  });
  for (const what of ['cold', 'warm']) {
    read = 0;
    const before = await database.cpu();
    const value = await measure(() => index.run(new AbortController().signal));
    const cpuMs = (await database.cpu()) - before;
    const base = { bench: 'runbooks', database: database.name };
    const named = `index ${pages} pages and ${entities.length} entities, ${what}`;
    printFigure({ ...base, what: named, value, unit: 'ms', cpuMs });
    printFigure({
      ...base,
      what: `${named}: files read`,
      value: read,
      unit: 'files',
      ...(what === 'warm' && { target: 0 }),
    });
  }
}
