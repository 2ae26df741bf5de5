import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseClock } from './DatabaseClock';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('DatabaseClock, %s', id => {
  it('tells the time of the database in whole milliseconds', async () => {
    const clock = new DatabaseClock(await databases.init(id));
    const now = await clock.now();
    expect(Number.isInteger(now)).toBe(true);
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
  });

  it('never runs backwards', async () => {
    const clock = new DatabaseClock(await databases.init(id));
    const first = await clock.now();
    expect(await clock.now()).toBeGreaterThanOrEqual(first);
  });
});

it('refuses a database it cannot ask for the time', async () => {
  const mysql = { client: { config: { client: 'mysql2' } } };
  expect(() => new DatabaseClock(mysql as never)).toThrow(
    /needs SQLite .* or PostgreSQL .* 'mysql2'/,
  );
});
