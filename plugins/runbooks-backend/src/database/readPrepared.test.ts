import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { readPrepared } from './readPrepared';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

async function open(id: TestDatabaseId) {
  const db = await databases.init(id);
  await db.schema.createTable('words', table => table.string('word'));
  await db('words').insert(['a', 'b'].map(word => ({ word })));
  return db;
}

const read = (db: Knex, word: string) =>
  readPrepared(db('words').where({ word }).select('*'));

const kept = async (db: Knex) =>
  (await db.raw('select statement from pg_prepared_statements')).rows;

it.each(databases.eachSupportedId())('reads each time anew, %s', async id => {
  const db = await open(id);
  for (const word of ['a', 'b', 'a']) {
    expect(await read(db, word)).toEqual([{ word }]);
  }
  await db('words').delete();
  expect(await read(db, 'a')).toEqual([]);
  await db.schema.dropTable('words');
  // An error of SQLite is none of Jest's
  await expect(read(db, 'a')).rejects.toMatchObject({
    message: expect.stringContaining('words'),
  });
});

it('has PostgreSQL keep one statement', async () => {
  const db = await open('POSTGRES_18');
  await read(db, 'a');
  await read(db, 'b');
  expect(await kept(db)).toEqual([
    { statement: 'select * from "words" where "word" = $1' },
  ]);
});

it.each([
  ['forgets it, as behind a pooler', 'deallocate all'],
  ['has other tables now', 'alter table words add column meaning text'],
])('reads on where PostgreSQL %s', async (_, happens) => {
  const db = await open('POSTGRES_18');
  await read(db, 'a');
  await db.raw(happens);
  expect(await read(db, 'b')).toMatchObject([{ word: 'b' }]);
  await db.raw('deallocate all');
  expect(await read(db, 'a')).toMatchObject([{ word: 'a' }]);
  expect(await kept(db)).toEqual([]);
});
