import { TestDatabases } from '@backstage/backend-test-utils';
import { listSlosResponse } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { DatabaseStatusStore } from './DatabaseStatusStore';
import {
  ALL,
  EVERYTHING,
  NOW,
  later,
  only,
  query,
  seedCatalog,
} from './__testUtils__/fleet';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
describe.each(databases.eachSupportedId())('DatabaseStatusStore, %s', id => {
  let knex: Knex;
  let store: DatabaseStatusStore;

  beforeAll(async () => {
    knex = await databases.init(id);
    await seedCatalog(knex);
    store = new DatabaseStatusStore(knex);
  });

  beforeEach(async () => {
    await knex('objective_status').delete();
    await knex('status_tick').delete();
  });

  const slosOf = async (input: object, readable: ReadableEntities = ALL) =>
    (await store.listFleet(query({ ...input }), readable)).items.map(
      ({ slo }) => slo,
    );

  it('has no time before the first tick, and that of the latest after', async () => {
    expect(await store.lastTick()).toBeUndefined();
    await store.saveAll(EVERYTHING, NOW);
    await store.saveAll(EVERYTHING, later(-5));
    expect(await store.lastTick()).toBe(NOW);
  });

  it('answers what the wire promises, worst first', async () => {
    await store.saveAll(EVERYTHING, NOW);
    const page = await store.listFleet(query(), ALL);
    expect(listSlosResponse.parse(page)).toMatchObject({
      totalItems: 4,
      counts: { exhausted: 1, burning: 1, noData: 1, healthy: 1, invalid: 0 },
      asOf: new Date(NOW).toISOString(),
    });
    expect(page.items.map(({ slo }) => slo)).toEqual([
      'availability',
      'uptime',
      'errors',
      'latency_p95',
    ]);
    expect(page.items[0].entity).toEqual({
      entityRef: 'component:default/checkout',
      kind: 'component',
      title: 'Checkout',
      owner: 'group:default/shop',
      system: 'system:default/web',
      tier: '1',
    });
    expect(page.items[1].entity).toMatchObject({
      title: 'unlisted',
      owner: null,
    });
  });

  it.each<{ name: string; input: object; slos: string[] }>([
    { name: 'a word', input: { search: 'CHECK' }, slos: ['availability'] },
    {
      name: 'all words',
      input: { search: 'default errors' },
      slos: ['errors'],
    },
    { name: '_ as itself', input: { search: 'y_p' }, slos: ['latency_p95'] },
    { name: '% as itself', input: { search: '%' }, slos: [] },
    { name: 'hostile text', input: { search: `'; --` }, slos: [] },
    {
      name: 'owners',
      input: { owner: 'Group:default/shop' },
      slos: ['availability', 'latency_p95'],
    },
    { name: 'kind', input: { kind: ['API'] }, slos: ['errors'] },
    { name: 'tiers', input: { tier: ['2', '3'] }, slos: ['latency_p95'] },
    {
      name: 'state',
      input: { state: ['healthy', 'burning'] },
      slos: ['uptime', 'latency_p95'],
    },
    {
      name: 'entity',
      input: { entity: 'component:default/search' },
      slos: ['latency_p95'],
    },
    {
      name: 'system and state',
      input: { system: 'system:default/web', state: 'healthy' },
      slos: ['latency_p95'],
    },
  ])('filters by $name', async ({ input, slos }) => {
    await store.saveAll(EVERYTHING, NOW);
    expect(await slosOf(input)).toEqual(slos);
  });

  it.each<{ sort: string; order: string; slos: string[] }>([
    {
      sort: 'left',
      order: 'asc',
      slos: ['availability', 'uptime', 'latency_p95', 'errors'],
    },
    {
      sort: 'left',
      order: 'desc',
      slos: ['latency_p95', 'uptime', 'availability', 'errors'],
    },
    {
      sort: 'title',
      order: 'asc',
      slos: ['availability', 'errors', 'latency_p95', 'uptime'],
    },
    {
      sort: 'owner',
      order: 'asc',
      slos: ['errors', 'availability', 'latency_p95', 'uptime'],
    },
  ])('sorts by $sort $order, unknown last', async ({ sort, order, slos }) => {
    await store.saveAll(EVERYTHING, NOW);
    expect(await slosOf({ sort, order })).toEqual(slos);
  });

  it('keeps counts of all states while one is chosen', async () => {
    await store.saveAll(EVERYTHING, NOW);
    const page = await store.listFleet(query({ state: 'healthy' }), ALL);
    expect(page).toMatchObject({
      totalItems: 1,
      counts: { healthy: 1, exhausted: 1, burning: 1, noData: 1 },
    });
  });

  it('pages what may be read and counts nothing else', async () => {
    await store.saveAll(EVERYTHING, NOW);
    const readable = only(
      'component:default/search',
      'api:default/orders',
      'component:default/nothing-there',
    );
    const page = await store.listFleet(
      query({ limit: '1', offset: '1' }),
      readable,
    );
    expect(page.items.map(({ slo }) => slo)).toEqual(['latency_p95']);
    expect(page).toMatchObject({
      totalItems: 2,
      counts: { exhausted: 0, noData: 1, healthy: 1 },
      facets: {
        owner: [
          { value: 'group:default/core', count: 1 },
          { value: 'group:default/shop', count: 1 },
        ],
        kind: [
          { value: 'api', count: 1 },
          { value: 'component', count: 1 },
        ],
      },
    });
    expect(await slosOf({}, only())).toEqual([]);
  });

  it('filters by 20,000 readable entities', async () => {
    await store.saveAll(EVERYTHING, NOW);
    const refs = Array.from({ length: 20_000 }, (_, i) => `component:a/c-${i}`);
    const readable = only(...refs, 'api:default/orders');
    expect(await slosOf({}, readable)).toEqual(['errors']);
  });

  it('rolls up what an ancestor contains and the caller may read', async () => {
    await store.saveAll(EVERYTHING, NOW);
    const all = await store.rollUp(
      { kind: 'containedIn', ref: 'domain:default/all' },
      ALL,
    );
    expect(all).toMatchObject({
      entities: 3,
      entitiesWithSlos: 3,
      counts: { exhausted: 1, noData: 1, healthy: 1, burning: 0 },
    });
    expect(all.worst.map(({ slo }) => slo)).toEqual([
      'availability',
      'errors',
      'latency_p95',
    ]);
    expect(
      await store.rollUp(
        { kind: 'containedIn', ref: 'system:default/web' },
        only('component:default/search'),
      ),
    ).toMatchObject({ entities: 1, entitiesWithSlos: 1 });
  });
});
