import { TestDatabases } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-nines-node';
import {
  ListRunbooksQuery,
  RUNBOOK_FLAGS,
  listRunbooksQuery,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { runbook } from '../../__testUtils__/Fleet';
import { takeRunbooks } from '../../ingestion/takeRunbooks';
import { LatestAttestations } from '../AttestationReader';
import { DatabaseIndexStore } from '../index/DatabaseIndexStore';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseRunbookStore } from './DatabaseRunbookStore';
import {
  JOIN_COLUMNS,
  RunbookJoinRow,
  runbooksWithSites,
} from './RunbookJoinRow';
import { flagsOf } from './flags';
import { saveReviewStates } from './saveReviewStates';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = Date.parse('2026-11-25T09:00:00Z') as Instant;
const TODAY = '2026-11-25';
const docsRef = 'component:default/shop';
const all = { readable: { kind: 'all' } as const, today: TODAY };

const refOf = (name: string) => `${docsRef}/runbooks/${name}`;

/** A site of pages by name, each with its front matter. */
async function seed(
  db: Knex,
  pages: Readonly<Record<string, Readonly<Record<string, string>>>>,
  attested: Readonly<Record<string, LatestAttestations>> = {},
) {
  const store = new DatabaseIndexStore(db);
  await store.saveEntities([
    {
      entityRef: docsRef,
      kind: 'component',
      title: 'Shop',
      owner: 'group:default/shop',
      system: 'system:default/s',
    },
    {
      entityRef: 'component:default/pay',
      kind: 'component',
      title: 'Pay',
      system: 'system:default/money',
    },
  ]);
  const { runbooks } = takeRunbooks(
    Object.entries(pages).map(([name, fields]) => ({
      file: {
        file: `docs/runbooks/${name}.md`,
        text: runbook({ title: name, ...fields }),
      },
      ...{ path: `runbooks/${name}`, page: `runbooks/${name}/` },
    })),
    { docsRef, sharing: [] },
  );
  const source = { status: 'ok' as const, readAt: NOW };
  const site = { docsRef, revision: 0, inputHash: 'i', etag: 'e', source };
  await store.saveSource({ ...site, skipped: [], runbooks }, NOW);
  const latest = new Map(
    Object.entries(attested).map(([name, each]) => [refOf(name), each]),
  );
  await saveReviewStates(db, { latest: async () => latest });
}

async function open(id: Parameters<typeof databases.init>[0]) {
  const db = await databases.init(id);
  await db.migrate.latest({ directory: migrationsDirectory });
  const store = new DatabaseRunbookStore(db);
  const list = async (query: Partial<ListRunbooksQuery>) => {
    const page = await store.list(
      { ...listRunbooksQuery.parse({}), ...query },
      all,
    );
    return { ...page, titles: page.rows.map(({ title }) => title) };
  };
  return { db, list };
}

describe.each(databases.eachSupportedId())('lists of runbooks, %s', id => {
  it('know flags as rows do, and sort by the worst', async () => {
    const { db, list } = await open(id);
    const reviewed = { on: '2026-11-01', by: 'user:default/ann' };
    await seed(
      db,
      {
        fine: {},
        overdue: { last_reviewed_on: '2026-01-01' },
        soon: { last_reviewed_on: '2026-06-01' },
        'never-reviewed': { last_reviewed_on: 'unknown' },
        attested: { last_reviewed_on: '2026-01-01' },
        changed: { last_reviewed_on: '2026-01-01' },
        orphan: {},
        missing: {},
      },
      { changed: { reviewed: { ...reviewed, sourceHash: 'of before' } } },
    );
    const { source_hash: sourceHash } = await db('runbooks')
      .where({ ref: refOf('attested') })
      .first('source_hash');
    const latest = new Map([
      [refOf('attested'), { reviewed: { ...reviewed, sourceHash } }],
    ]);
    await saveReviewStates(db, { latest: async () => latest }, [
      refOf('attested'),
    ]);
    const update = (name: string, columns: object) =>
      db('runbooks')
        .where({ ref: refOf(name) })
        .update(columns);
    await update('orphan', { is_orphan: true, errors: 1 });
    await update('missing', { built_status: 'missing' });

    const rows: RunbookJoinRow[] = await runbooksWithSites(db).select(
      JOIN_COLUMNS,
    );
    for (const flag of RUNBOOK_FLAGS) {
      const having = rows.filter(row => flagsOf(row, TODAY).includes(flag));
      const { titles, counts } = await list({ flag: [flag] });
      expect([flag, ...titles.sort()]).toEqual([
        flag,
        ...having.map(({ title }) => title).sort(),
      ]);
      expect(counts[flag]).toBe(having.length);
    }
    expect((await list({})).titles).toEqual([
      ...['orphan', 'overdue', 'missing', 'never-reviewed', 'changed', 'soon'],
      ...['attested', 'fine'],
    ]);
    const { titles, totalItems } = await list({ offset: 2, limit: 2 });
    expect([titles, totalItems]).toEqual([['missing', 'never-reviewed'], 8]);
  });

  it('mind a source that cannot be read', async () => {
    const { db, list } = await open(id);
    await seed(db, { one: {} });
    await new DatabaseIndexStore(db).noteSource(docsRef, {
      ...{ status: 'unreachable', message: 'gone' },
    });
    expect(await list({ flag: ['unreachable'] })).toMatchObject({
      totalItems: 1,
      counts: { unreachable: 1 },
    });
  });

  it('are filtered by owner, system and entity', async () => {
    const { db, list } = await open(id);
    await seed(db, {
      own: {},
      other: { owner: 'group:default/Others' },
      paying: { entityRefs: '[component:default/pay]' },
    });
    expect((await list({ owner: ['group:default/shop'] })).titles).toEqual([
      ...['own', 'paying'],
    ]);
    expect((await list({ owner: ['Group:default/others'] })).titles).toEqual([
      'other',
    ]);
    expect((await list({ system: ['system:default/money'] })).titles).toEqual([
      'paying',
    ]);
    expect((await list({ entity: ['component:default/pay'] })).titles).toEqual([
      'paying',
    ]);
    expect((await list({ entity: [docsRef] })).totalItems).toBe(3);
    expect((await list({})).filters).toEqual({
      owners: ['group:default/others', 'group:default/shop'],
      systems: ['system:default/money', 'system:default/s'],
    });
  });

  it('find words wherever they are, and all of them', async () => {
    const { db, list } = await open(id);
    await seed(db, { one: { alerts: '[CheckoutBurn]' } });
    for (const [search, count] of [
      ['ROLL back', 1],
      ['checkoutburn', 1],
      ['runbooks/one', 1],
      ['roll nowhere', 0],
      ['100%', 0],
      ['\\', 0],
      ["o'clock", 0],
    ] as const) {
      const { totalItems } = await list({ search });
      expect([search, totalItems]).toEqual([search, count]);
    }
  });
});
