import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { Fleet, runbook } from '../__testUtils__/Fleet';
import { readRunbooksConfig } from '../config';
import { createIndex } from '../createIndex';
import { DatabaseIndexStore } from '../database/index/DatabaseIndexStore';
import { migrationsDirectory } from '../database/openDatabase';
import { BuiltSites } from '../techdocs/BuiltSites';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();
const fleet = new Fleet(directory.path);
const NOW = Date.parse('2026-11-25T09:00:00Z') as Instant;
const docs = { 'backstage.io/techdocs-ref': 'dir:.' };
const shop = 'component:default/shop';

const neverBuilt: BuiltSites = {
  read: async () => ({ status: 'notBuilt', message: 'Not yet.' }),
  build: async () => ({ failure: 'no' }),
};

async function open(id: Parameters<typeof databases.init>[0]) {
  const db = await databases.init(id);
  await db.migrate.latest({ directory: migrationsDirectory });
  return db;
}

/** One replica of the index. */
function replica(
  db: Knex,
  entities: () => readonly Entity[],
  options: {
    readTree?: () => Promise<never>;
    sites?: BuiltSites;
    allowedHosts?: string[];
  } = {},
) {
  const reads: string[] = [];
  const store = new DatabaseIndexStore(db);
  const settings = readRunbooksConfig(
    mockServices.rootConfig({
      data: { runbooks: { allowedHosts: options.allowedHosts ?? [] } },
    }),
  );
  const listed = () => catalogServiceMock({ entities: [...entities()] });
  const index = createIndex({
    auth: mockServices.auth(),
    catalog: catalogServiceMock.mock({
      streamEntities: (...args) => listed().streamEntities(...args),
      getEntitiesByRefs: (...args) => listed().getEntitiesByRefs(...args),
    }),
    clock: { now: async () => NOW },
    config: mockServices.rootConfig(),
    discovery: mockServices.discovery(),
    logger: mockServices.logger.mock(),
    urlReader: mockServices.urlReader.mock({ readTree: options.readTree }),
    settings,
    store,
    sites: options.sites ?? neverBuilt,
    onIndexed: async () => {},
    onFileRead: file => reads.push(file),
  });
  return {
    store,
    refresh: (ref: string) => index.refresh(ref),
    /** Files that one run read. */
    async run() {
      reads.length = 0;
      await index.run(new AbortController().signal);
      return reads.length;
    },
  };
}

const refsOf = async (db: Knex) =>
  (await db('runbooks').orderBy('ref').select('ref')).map(({ ref }) => ref);

beforeEach(() => directory.clear());

it('reads no file of 5,000 runbooks that did not change', async () => {
  const db = await open('SQLITE_3');
  const sites = ['one', 'two'].map(name => fleet.entity(name, docs));
  for (let page = 0; page < 2_500; page += 1) {
    fleet.write(`one/docs/runbooks/page-${page}.md`, `# Page ${page}`);
    fleet.write(`two/docs/runbooks/page-${page}.md`, `# Page ${page}`);
  }
  const index = replica(db, () => sites);
  expect(await index.run()).toBe(5_000);
  expect(await refsOf(db)).toHaveLength(5_000);
  expect(await index.run()).toBe(0);
  expect(await refsOf(db)).toHaveLength(5_000);
});

describe.each(databases.eachSupportedId())('indexing, %s', id => {
  it('follows pages that change, come and go', async () => {
    const db = await open(id);
    const index = replica(db, () => [fleet.entity('shop', docs)]);
    fleet.write('shop/docs/runbooks/a.md', runbook({ title: 'One' }));
    fleet.write('shop/docs/runbooks/b.md', runbook());
    await index.run();
    fleet.write(
      'shop/docs/runbooks/a.md',
      runbook({ title: 'Two', alerts: '[A, "B*"]', slos: '[s]' }),
      new Date('2026-11-02T00:00:00Z'),
    );
    fleet.remove('shop/docs/runbooks/b.md');
    fleet.write('shop/docs/guide.md', '# No runbook');
    await index.run();
    expect(await refsOf(db)).toEqual([`${shop}/runbooks/a`]);
    expect(await db('runbooks').first('title')).toEqual({ title: 'Two' });
    const names = await db('runbook_names').orderBy('name').select('name');
    expect(names.map(({ name }) => name)).toEqual([
      ...['a', 'a', 'b*', 'runbooks/a', 's'],
    ]);
    fleet.write('shop/mkdocs.yml', 'docs_dir: elsewhere');
    await index.run();
    expect(await refsOf(db)).toEqual([]);
    expect(await db('runbook_names')).toEqual([]);
    expect(await db('runbook_texts')).toEqual([]);
  });

  it('takes pages anew when the entity says otherwise which are runbooks', async () => {
    const db = await open(id);
    fleet.write('shop/docs/runbooks/a.md', '# A');
    fleet.write('shop/docs/ops/b.md', '# B');
    let annotations: Record<string, string> = docs;
    const index = replica(db, () => [fleet.entity('shop', annotations)]);
    await index.run();
    expect(await refsOf(db)).toEqual([`${shop}/runbooks/a`]);
    annotations = { ...docs, 'nines.dev/runbook-path': 'ops' };
    await index.run();
    expect(await refsOf(db)).toEqual([`${shop}/ops/b`]);
    annotations = {};
    await index.run();
    expect(await refsOf(db)).toEqual([]);
    expect(await index.store.listSites()).toEqual([]);
  });

  it('has pages below a path for the entity that names it, and for those that pages name', async () => {
    const db = await open(id);
    fleet.write('shop/docs/runbooks/cart/a.md', '# A');
    fleet.write(
      'shop/docs/runbooks/b.md',
      runbook({ entityRefs: '[component:default/pay]' }),
    );
    fleet.write('shop/docs/runbooks/c.md', '# C');
    const cart = fleet.entity('cart', {
      'backstage.io/techdocs-entity': shop,
      'backstage.io/techdocs-entity-path': '/runbooks/cart/',
    });
    await replica(db, () => [fleet.entity('shop', docs), cart]).run();
    const rows = await db('runbook_entities')
      .orderBy('runbook_ref')
      .select('runbook_ref', 'entity_ref');
    expect(
      rows.map(row => [row.runbook_ref.slice(32), row.entity_ref]),
    ).toEqual([
      ['b', 'component:default/pay'],
      ['c', shop],
      ['cart/a', 'component:default/cart'],
    ]);
  });

  it('keeps what was read while a repository is out of reach, and one site from the other', async () => {
    const db = await open(id);
    fleet.write('shop/docs/runbooks/a.md', '# A');
    const away = fleet.entity('away', {
      ...docs,
      'backstage.io/managed-by-location':
        'url:https://github.com/org/away/blob/main/catalog-info.yaml',
    });
    const unreachable = () => Promise.reject(new Error('connection refused'));
    const index = replica(db, () => [away, fleet.entity('shop', docs)], {
      readTree: unreachable,
    });
    await index.run();
    expect(await refsOf(db)).toEqual([`${shop}/runbooks/a`]);
    expect(await index.store.readSite('component:default/away')).toMatchObject({
      source: {
        status: 'unreachable',
        message: expect.stringMatching(/connection refused.*Nothing was read/),
      },
    });
    const moved = fleet.entity('shop', {
      ...docs,
      'backstage.io/managed-by-location':
        'url:https://github.com/org/shop/blob/main/catalog-info.yaml',
    });
    const later = replica(db, () => [away, moved], { readTree: unreachable });
    await later.run();
    expect(await refsOf(db)).toEqual([`${shop}/runbooks/a`]);
    expect(await later.store.readSite(shop)).toMatchObject({
      source: { message: expect.stringMatching(/still holds/) },
    });
    const same = replica(db, () => [away, moved], {
      readTree: () => Promise.reject(new NotModifiedError()),
    });
    await same.run();
    expect(await same.store.readSite(shop)).toMatchObject({
      source: { status: 'ok' },
    });
  });

  it('takes away what may not be read', async () => {
    const db = await open(id);
    fleet.write('shop/docs/runbooks/a.md', '# A');
    let location = 'dir:.';
    const index = replica(db, () => [
      fleet.entity('shop', { 'backstage.io/techdocs-ref': location }),
    ]);
    await index.run();
    for (const [refused, message] of [
      ['dir:../other', /leaves the folder/],
      ['url:https://evil.example/docs', /not the one the entity was read from/],
      ['github:org/repo', /neither dir: nor url:/],
    ] as const) {
      location = refused;
      await index.run();
      expect(await refsOf(db)).toEqual([]);
      expect(await index.store.readSite(shop)).toMatchObject({
        source: { status: 'refused', message: expect.stringMatching(message) },
      });
    }
    location = 'dir:.';
    await index.run();
    expect(await refsOf(db)).toHaveLength(1);
  });

  it('drops what is gone from the catalog, but not when the catalog lists nothing', async () => {
    const db = await open(id);
    fleet.write('shop/docs/runbooks/a.md', '# A');
    fleet.write('other/docs/runbooks/b.md', '# B');
    const [one, other] = ['shop', 'other'].map(name =>
      fleet.entity(name, docs),
    );
    let entities = [one, other];
    const index = replica(db, () => entities);
    await index.run();
    entities = [];
    await expect(index.run()).rejects.toThrow(/all runbooks are kept/);
    expect(await refsOf(db)).toHaveLength(2);
    expect(await index.store.lastRun('index')).toMatchObject({
      status: 'failing',
    });
    entities = [other];
    await index.run();
    expect(await refsOf(db)).toEqual(['component:default/other/runbooks/b']);
    await expect(index.refresh(shop)).rejects.toThrow(/No entity/);
  });

  it('comes to the same with two replicas at once', async () => {
    const db = await open(id);
    const names = Array.from({ length: 6 }, (_, index) => `service-${index}`);
    for (const name of names) {
      fleet.write(`${name}/docs/runbooks/a.md`, runbook({ alerts: '[A]' }));
      fleet.write(`${name}/docs/runbooks/b.md`, '# B');
    }
    const entities = names.map(name => fleet.entity(name, docs));
    const [one, other] = [1, 2].map(() => replica(db, () => entities));
    await Promise.all([one.run(), other.run()]);
    expect(await refsOf(db)).toHaveLength(12);
    expect(await db('runbook_texts')).toHaveLength(12);
    // each has its file, its folder and file, and one its alert
    expect(await db('runbook_names')).toHaveLength(30);
  });

  it('saves nothing of a replica that read an older state', async () => {
    const db = await open(id);
    const { store, run } = replica(db, () => [fleet.entity('shop', docs)]);
    fleet.write('shop/docs/runbooks/a.md', '# A');
    await run();
    const late = {
      ...{ docsRef: shop, revision: 0, inputHash: '', etag: 'late' },
      ...{ source: { status: 'ok' } as const, skipped: [], runbooks: [] },
    };
    expect(await store.saveSource(late, NOW)).toBe('superseded');
    const gone = { ...late, docsRef: 'component:default/gone' };
    expect(await store.saveSource(gone, NOW)).toBe('gone');
    expect(await refsOf(db)).toHaveLength(1);
  });
});
