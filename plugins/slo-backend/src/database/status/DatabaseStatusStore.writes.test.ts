import { TestDatabases } from '@backstage/backend-test-utils';
import { Instant, ObjectiveStatus } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import {
  ALL,
  MINUTE,
  NOW,
  ORDERS,
  SEARCH,
  later,
  query,
  seedCatalog,
} from './__testUtils__/fleet';
import { DatabaseStatusStore } from './DatabaseStatusStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('what a tick writes, %s', id => {
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
