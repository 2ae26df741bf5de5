import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory as directory } from './openDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('migrations, %s', id => {
  it('go up, down and up again', async () => {
    const db = await databases.init(id);
    await db.migrate.latest({ directory });
    await db('index_runs').insert({ task: 'index', ended_at: 1, status: 'ok' });
    await db.migrate.rollback({ directory }, true);
    expect(await db.schema.hasTable('runbooks')).toBe(false);
    await db.migrate.latest({ directory });
    expect(await db('index_runs')).toEqual([]);
  });
});
