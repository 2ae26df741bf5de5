import { TestDatabases } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { migrateDatabase } from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseSilenceStore } from './DatabaseSilenceStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = (minute: number) =>
  (Date.UTC(2026, 10, 23, 12) + minute * 60_000) as Instant;

describe.each(databases.eachSupportedId())('DatabaseSilenceStore, %s', id => {
  async function openStore() {
    const knex = await databases.init(id);
    await migrateDatabase(knex, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
    return new DatabaseSilenceStore(knex);
  }

  const silence = (from: number, to: number) => ({
    matchers: { entity: ['component:default/checkout'] },
    reason: `${from} to ${to}`,
    author: 'user:default/ana',
    createdAt: at(-1_000),
    startsAt: at(from),
    endsAt: at(to),
  });

  it('keeps what was made, and mutes from its start to before its end', async () => {
    const store = await openStore();
    const made = await store.create(silence(0, 30));
    expect(await store.get(made.id)).toEqual(made);
    expect(await store.listActive(at(0))).toEqual([made]);
    expect(await store.listActive(at(-1))).toEqual([]);
    expect(await store.listActive(at(30))).toEqual([]);
  });

  it('ends one early, once', async () => {
    const store = await openStore();
    const { id: made } = await store.create(silence(0, 30));
    const ben = { author: 'user:default/ben', at: at(10) };
    expect(await store.expire(made, ben)).toBe('expired');
    expect(await store.expire(made, { ...ben, at: at(11) })).toBe('over');
    expect(await store.expire('none', ben)).toBe('unknown');
    expect(await store.get(made)).toMatchObject({
      endsAt: at(10),
      expiredBy: 'user:default/ben',
    });
    expect(await store.listActive(at(10))).toEqual([]);
  });

  it('lists those that end soonest first, then those that are over', async () => {
    const store = await openStore();
    for (const [from, to] of [
      [-60, -30],
      [-60, -10],
      [-5, 60],
      [-5, 20],
      [30, 40],
    ]) {
      await store.create(silence(from, to));
    }
    const list = async (...statuses: ('active' | 'pending' | 'expired')[]) => {
      const query = { statuses, now: at(0), offset: 0, limit: 10 };
      const { items, total } = await store.list(query);
      expect(total).toBe(items.length);
      return items.map(({ reason }) => reason);
    };
    expect(await list()).toEqual([
      '-5 to 20',
      '30 to 40',
      '-5 to 60',
      '-60 to -10',
      '-60 to -30',
    ]);
    expect(await list('active')).toEqual(['-5 to 20', '-5 to 60']);
    expect(await list('pending', 'expired')).toEqual([
      '30 to 40',
      '-60 to -10',
      '-60 to -30',
    ]);
    const page = await store.list({ now: at(0), offset: 1, limit: 2 });
    expect([page.items.map(({ reason }) => reason), page.total]).toEqual([
      ['30 to 40', '-5 to 60'],
      5,
    ]);
  });

  it('takes the migration back with silences in place', async () => {
    const knex = await databases.init(id);
    await migrateDatabase(knex, {
      plugin: 'slo',
      directory: migrationsDirectory,
    });
    await new DatabaseSilenceStore(knex).create(silence(0, 30));
    const name = '20261124000300_silences.js';
    await knex.migrate.down({ directory: migrationsDirectory, name });
    expect(await knex.schema.hasTable('silence')).toBe(false);
    await knex.migrate.up({ directory: migrationsDirectory, name });
    expect(await knex('silence').select()).toEqual([]);
  });
});
