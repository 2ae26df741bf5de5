import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { migrateDatabase } from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory } from './openDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = migrationsDirectory;
const plugin = 'slo';

describe.each(databases.eachSupportedId())('migrations, %s', id => {
  it('F31: a lock that a killed replica left is named, with what to do', async () => {
    const db = await databases.init(id);
    await migrateDatabase(db, { plugin, directory });
    await db.migrate.rollback({ directory });
    await db('knex_migrations_lock').update({ is_locked: 1 });
    const waited: number[] = [];
    const wait = async (ms: number) => waited.push(ms);
    await expect(
      migrateDatabase(db, { plugin, directory, wait }),
    ).rejects.toThrow(
      /locked for migrations for 60 seconds.*update knex_migrations_lock set is_locked = 0/,
    );
    expect(waited.reduce((sum, ms) => sum + ms)).toBe(60_000);
    await db('knex_migrations_lock').update({ is_locked: 0 });
    await migrateDatabase(db, { plugin, directory });
    expect(await db.schema.hasTable('outbox')).toBe(true);
  });

  it('F31: waits while another replica migrates', async () => {
    const db = await databases.init(id);
    await migrateDatabase(db, { plugin, directory });
    await db.migrate.rollback({ directory });
    await db('knex_migrations_lock').update({ is_locked: 1 });
    let waits = 0;
    const wait = async () => {
      waits += 1;
      if (waits === 3)
        await db('knex_migrations_lock').update({ is_locked: 0 });
    };
    await migrateDatabase(db, { plugin, directory, wait });
    expect(waits).toBe(3);
    expect(await db.schema.hasTable('outbox')).toBe(true);
  });

  it('throws at once what waiting does not mend', async () => {
    const db = await databases.init(id);
    const wait = jest.fn();
    const nowhere = { plugin, directory: '/nowhere', wait };
    await expect(migrateDatabase(db, nowhere)).rejects.toThrow('/nowhere');
    expect(wait).not.toHaveBeenCalled();
  });
});

const postgres = databases
  .eachSupportedId()
  .filter(([id]) => id !== 'SQLITE_3');

(postgres.length > 0 ? describe : describe.skip)(
  'replicas, POSTGRES_18',
  () => {
    it('F31: three that start at once on an empty database migrate it once', async () => {
      const db = await databases.init('POSTGRES_18');
      const replicas: Knex[] = [1, 2, 3].map(() =>
        knexFactory({ ...db.client.config, pool: { min: 0, max: 2 } }),
      );
      await Promise.all(
        replicas.map(each => migrateDatabase(each, { plugin, directory })),
      );
      const done = await db('knex_migrations').select('name');
      const names = done.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toContain('20261124000200_outbox.js');
      await Promise.all(replicas.map(each => each.destroy()));
    });
  },
);
