import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Instant,
  ListSlosQuery,
  ObjectiveStatus,
  listSlosQuery,
  listSlosResponse,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseStatusStore } from './DatabaseStatusStore';
import { ReadableEntities } from './StatusStore';
import { buildStatus } from '../../__testUtils__/buildStatus';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MINUTE = 60_000;
const NOW = (29_000_000 * MINUTE) as Instant;
const later = (minutes: number) => (NOW + minutes * MINUTE) as Instant;
const ALL: ReadableEntities = { kind: 'all' };

const only = (...refs: string[]): ReadableEntities => ({
  kind: 'some',
  refsJson: JSON.stringify(refs),
});
const query = (input: Record<string, unknown> = {}): ListSlosQuery =>
  listSlosQuery.parse(input);

const CATALOG = [
  ['component:default/checkout', 'component', 'Checkout', 'shop', 'web', '1'],
  ['component:default/search', 'component', 'Search', 'shop', 'web', '2'],
  ['api:default/orders', 'api', 'Orders', 'core', 'backend', null],
].map(([entity_ref, kind, title, owner, system, tier]) => ({
  entity_ref,
  kind,
  title,
  owner: `group:default/${owner}`,
  system: `system:default/${system}`,
  tier,
  fingerprint: '',
}));

const CHECKOUT = buildStatus({
  entityRef: 'component:default/checkout',
  slo: 'availability',
  state: { kind: 'exhausted' },
  left: -0.3,
  computedAt: NOW,
});
const SEARCH = buildStatus({
  entityRef: 'component:default/search',
  slo: 'latency_p95',
  state: { kind: 'healthy' },
  left: 0.8,
  computedAt: NOW,
});
const ORDERS = buildStatus({
  entityRef: 'api:default/orders',
  slo: 'errors',
  state: { kind: 'noData', reason: 'silent' },
  computedAt: NOW,
});
const UNLISTED = buildStatus({
  entityRef: 'component:default/unlisted',
  slo: 'uptime',
  state: { kind: 'burning' },
  left: 0.4,
  computedAt: NOW,
});
const EVERYTHING = [SEARCH, ORDERS, UNLISTED, CHECKOUT];

describe.each(databases.eachSupportedId())('DatabaseStatusStore, %s', id => {
  let knex: Knex;
  let store: DatabaseStatusStore;

  beforeAll(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    await knex('catalog_entities').insert(CATALOG);
    await knex('entity_parents').insert(
      CATALOG.flatMap(({ entity_ref, system }) => [
        { entity_ref, ancestor_ref: system },
        { entity_ref, ancestor_ref: 'domain:default/all' },
      ]),
    );
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
    const all = await store.rollUp('domain:default/all', ALL);
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
        'system:default/web',
        only('component:default/search'),
      ),
    ).toMatchObject({ entities: 1, entitiesWithSlos: 1 });
  });

  it('keeps since while state and reason stay, and only then', async () => {
    const since = async () =>
      (await store.listSlo(ORDERS.sloRef)).map(({ state }) => state.since);
    await store.saveAll([ORDERS], NOW);
    const changed: ObjectiveStatus = {
      ...ORDERS,
      computedAt: later(1),
      message: 'still',
    };
    await store.saveAll([changed], later(1));
    expect(await since()).toEqual([new Date(NOW).toISOString()]);
    const failed: ObjectiveStatus = {
      ...changed,
      computedAt: later(2),
      state: { kind: 'noData', reason: 'sourceFailed' },
    };
    await store.saveAll([failed], later(2));
    expect(await since()).toEqual([new Date(later(2)).toISOString()]);
  });

  it('writes only rows that differ in what they show', async () => {
    const times = async () =>
      (
        await knex('objective_status').orderBy('slo_ref').select('computed_at')
      ).map(row => Number(row.computed_at));
    await store.saveAll([ORDERS, SEARCH], NOW);
    const next = [ORDERS, { ...SEARCH, message: 'other' }].map(status => ({
      ...status,
      computedAt: later(1),
    }));
    await store.saveAll(next, later(1));
    expect(await times()).toEqual([NOW, later(1)]);
    const [orders] = await store.listEntity('api:default/orders');
    expect(orders.window).toBeNull();
    const [search] = await store.listEntity('component:default/search');
    expect(search.window).toMatchObject({
      to: new Date(later(1)).toISOString(),
    });
  });

  it('moves the window of an unchanged row on with the tick', async () => {
    await store.saveAll([SEARCH], NOW);
    const unchanged = {
      ...SEARCH,
      computedAt: later(3),
      window: SEARCH.window && {
        ...SEARCH.window,
        from: (SEARCH.window.from + 3 * MINUTE) as Instant,
        requestedFrom: (SEARCH.window.requestedFrom + 3 * MINUTE) as Instant,
        to: later(3),
      },
    };
    await store.saveAll([unchanged], later(3));
    const [search] = await store.listEntity(SEARCH.entityRef);
    expect(search.window).toMatchObject({
      from: new Date(unchanged.window?.from ?? 0).toISOString(),
      requestedFrom: new Date(
        unchanged.window?.requestedFrom ?? 0,
      ).toISOString(),
      to: new Date(later(3)).toISOString(),
    });
  });

  it('forgets what is not named, but not what a later tick wrote', async () => {
    await store.saveAll([ORDERS], NOW);
    await store.saveAll([{ ...SEARCH, computedAt: later(1) }], later(1));
    await store.saveAll([ORDERS], NOW);
    expect(await slosOf({})).toEqual(['errors', 'latency_p95']);
    await store.saveAll([], later(2));
    expect(await slosOf({})).toEqual([]);
  });

  it('does not let an older tick overwrite a newer one', async () => {
    const newer = { ...SEARCH, computedAt: later(1), message: 'newer' };
    await store.saveAll([newer], later(1));
    await store.saveAll([SEARCH], NOW);
    const [search] = await store.listEntity(SEARCH.entityRef);
    expect(search.state.message).toBe('newer');
  });

  it('stores what is hostile as text', async () => {
    const title = `"'; DROP TABLE objective_status; -- \u{1F4A5} </script>`;
    await store.saveAll([{ ...SEARCH, title }], NOW);
    expect((await store.listEntity(SEARCH.entityRef))[0].title).toBe(title);
  });
});
