import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Change,
  DatabaseChangeFeed,
  NewChange,
} from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { migrationsDirectory } from '../openDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = 1_764_000_000_000 as Instant;

const change = (subject: string): NewChange => ({
  entityRef: 'component:default/checkout',
  type: 'occurrence',
  subject,
  body: { status: 'firing' },
});

const feedOf = (database: Knex) =>
  new DatabaseChangeFeed({ database, plugin: 'slo' });

/** All that follows a cursor, in pages. */
async function readAll(db: Knex, limit: number, after = 0): Promise<Change[]> {
  const page = await feedOf(db).read({ after, limit });
  if (!page.hasMore) return [...page.changes];
  return [...page.changes, ...(await readAll(db, limit, page.next))];
}

describe.each(databases.eachSupportedId())('the change feed, %s', id => {
  async function open() {
    const db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    return db;
  }

  const append = (db: Knex, subjects: readonly string[]) =>
    db.transaction(tx => feedOf(db).append(tx, subjects.map(change), NOW));

  it('tells changes from any cursor, and where to go on', async () => {
    const db = await open();
    await append(db, ['a', 'b']);
    await append(db, ['c']);
    const all = {
      a: { id: 'slo:component:default/checkout:1', sequence: 1, at: NOW },
      c: { subject: 'c', type: 'occurrence', body: { status: 'firing' } },
    };
    expect(await feedOf(db).read({ after: 0, limit: 2 })).toMatchObject({
      changes: [all.a, { subject: 'b' }],
      next: 2,
      hasMore: true,
    });
    expect(await feedOf(db).read({ after: 2, limit: 2 })).toMatchObject({
      changes: [all.c],
      next: 3,
      hasMore: false,
    });
    const nothing = { changes: [], next: 3, hasMore: false };
    expect(await feedOf(db).read({ after: 3, limit: 2 })).toEqual(nothing);
  });

  it('gives the numbers of what was rolled back to what comes next', async () => {
    const db = await open();
    const failing = db.transaction(async tx => {
      await feedOf(db).append(tx, [change('lost')], NOW);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await append(db, ['kept']);
    expect(await readAll(db, 5)).toMatchObject([
      { sequence: 1, subject: 'kept' },
    ]);
  });

  it('shows a reader who follows it every change once and in order, while many write', async () => {
    const db = await open();
    const writers = Array.from({ length: 12 }, (_, writer) => writer);
    let writing = true;
    const written = Promise.all(
      writers.map(async writer => {
        for (let round = 0; round < 10; round++) {
          await append(db, [`${writer}-${round}a`, `${writer}-${round}b`]);
        }
      }),
    ).finally(() => {
      writing = false;
    });
    const followed: Change[] = [];
    while (writing) {
      followed.push(...(await readAll(db, 7, followed.at(-1)?.sequence ?? 0)));
    }
    await written;
    followed.push(...(await readAll(db, 7, followed.at(-1)?.sequence ?? 0)));

    expect(followed.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 240 }, (_, index) => index + 1),
    );
    for (const writer of writers) {
      const own = followed.filter(({ subject }) =>
        subject.startsWith(`${writer}-`),
      );
      expect(own.map(({ subject }) => subject)).toEqual(
        Array.from({ length: 10 }, (_, round) => [
          `${writer}-${round}a`,
          `${writer}-${round}b`,
        ]).flat(),
      );
    }
    expect(await readAll(db, 100)).toEqual(followed);
  });

  it('takes many changes at once', async () => {
    const db = await open();
    const subjects = Array.from({ length: 1_000 }, (_, index) => `${index}`);
    await append(db, subjects);
    const read = await readAll(db, 300);
    expect(read.map(({ subject }) => subject)).toEqual(subjects);
  });

  it('says that a cursor is not its own, instead of answering nothing for ever', async () => {
    const db = await open();
    await append(db, ['a']);
    const asked = feedOf(db).read({ after: 2, limit: 1 });
    await expect(asked).rejects.toThrow(/No change 2 .* ends at 1/);
  });

  it('undoes its tables', async () => {
    const db = await open();
    const file = '20261124000400_changes.js';
    await db.migrate.down({ directory: migrationsDirectory, name: file } as {});
    expect(await db.schema.hasTable('changes')).toBe(false);
    await db.migrate.up({ directory: migrationsDirectory, name: file } as {});
    expect(await db.schema.hasTable('changes_head')).toBe(true);
  });
});
