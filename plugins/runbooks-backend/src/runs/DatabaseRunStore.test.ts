import { TestDatabases } from '@backstage/backend-test-utils';
import {
  DatabaseChangeFeed,
  Instant,
  hashText,
} from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { migrationsDirectory as directory } from '../database/openDatabase';
import { DatabaseAttestationStore } from '../reviews/DatabaseAttestationStore';
import { DatabaseRunStore } from './DatabaseRunStore';
import { PinnedPages } from './PinnedPages';
import { foldStored } from './RunService';
import { NewRun } from './RunStore';
import { tellRun } from './tellRun';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = (minute: number) => Date.UTC(2026, 10, 25, 3, minute) as Instant;
const ann = 'user:default/ann';
const ben = 'user:default/ben';
const text = '# Down\n\n1. Look\n2. Restart\n';

function aRun(change: Partial<NewRun> = {}): NewRun {
  return {
    id: 'run-1',
    runbookRef: 'component:default/shop/down',
    docsRef: 'component:default/shop',
    entityRef: 'component:default/shop',
    title: 'Down',
    alert: { name: 'ShopDown', occurrence: 'occ-1', labels: { pod: 'a' } },
    source: { hash: hashText(text), text },
    startedBy: ann,
    ...change,
  };
}

function open(database: Knex) {
  const pages = new PinnedPages();
  const changes = new DatabaseChangeFeed({ database, plugin: 'runbooks' });
  const attestations = new DatabaseAttestationStore(database);
  const store = new DatabaseRunStore({
    database,
    changes,
    attestations,
    fold: run => foldStored(run, pages),
    tell: (run, event) => tellRun(run, event, pages.read(run.source).steps),
  });
  const stepsOf = (run: NewRun) => pages.read(run.source).steps;
  const feed = async () => {
    const { changes: all } = await changes.read({ after: 0, limit: 500 });
    return all;
  };
  return { store, stepsOf, feed, attestations };
}

const note = (by: string, words: string) => () => ({
  event: { type: 'note' as const, by, note: words },
});

describe.each(databases.eachSupportedId())('DatabaseRunStore, %s', id => {
  async function setUp() {
    const database = await databases.init(id);
    await database.migrate.latest({ directory });
    return { database, ...open(database) };
  }

  it('keeps a run with its source, and tells siblings of each event', async () => {
    const { store, stepsOf, feed } = await setUp();
    await store.start(aRun(), at(0));
    const [look] = stepsOf(aRun());
    const event = { type: 'done' as const, by: ben, step: look.id, note: 'ok' };
    const changed = await store.change('run-1', () => ({ event }), at(1));
    expect(await store.find('run-1')).toEqual(changed);
    expect(changed).toMatchObject({
      ...aRun(),
      events: [
        {
          sequence: 1,
          type: 'started',
          by: ann,
          at: '2026-11-25T03:00:00.000Z',
        },
        { sequence: 2, type: 'done', by: ben, step: look.id, note: 'ok' },
      ],
    });
    const told = await feed();
    expect(
      told.map(({ entityRef, type, subject }) => [entityRef, type, subject]),
    ).toEqual(Array(2).fill(['component:default/shop', 'run', 'run-1']));
    expect(told[1].body).toEqual({
      runbookRef: 'component:default/shop/down',
      title: 'Down',
      sourceHash: hashText(text),
      alert: 'ShopDown',
      occurrence: 'occ-1',
      event: 'done',
      sequence: 2,
      by: ben,
      stepId: look.id,
      step: 'Look',
      heading: 'Down',
      note: 'ok',
    });
  });

  it('appends for two writers at once, without a gap and without losing either', async () => {
    const { database, store, feed } = await setUp();
    await store.start(aRun(), at(0));
    const other = open(database).store;
    const writes = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? store : other).change(
        'run-1',
        note(index % 2 ? ann : ben, `${index}`),
        at(1),
      ),
    );
    await Promise.all(writes);
    const run = await store.find('run-1');
    expect(run?.events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    const words = run?.events.slice(1).map(({ note: said }) => Number(said));
    expect(words?.sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
    const told = await feed();
    expect(told.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    expect(told.map(({ body }) => body.sequence)).toEqual(
      run?.events.map(({ sequence }) => sequence),
    );
    expect(
      (await store.list({ readable: { kind: 'all' }, offset: 0, limit: 5 }))
        .items[0].version,
    ).toBe(21);
  });

  it('lets two people who decide on the same state see each other', async () => {
    const { store } = await setUp();
    await store.start(aRun(), at(0));
    const seen: number[] = [];
    const decide = (by: string) =>
      store.change(
        'run-1',
        run => {
          seen.push(run.events.length);
          return { event: { type: 'note', by, note: 'x' } };
        },
        at(1),
      );
    await Promise.all([decide(ann), decide(ben)]);
    expect(seen.sort()).toEqual([1, 2]);
  });

  it('leaves all as it was where the decision fails, or decides nothing', async () => {
    const { store, feed } = await setUp();
    await store.start(aRun(), at(0));
    const failing = store.change(
      'run-1',
      () => {
        throw new Error('no');
      },
      at(1),
    );
    await expect(failing).rejects.toThrow('no');
    await store.change('run-1', () => undefined, at(1));
    expect((await store.find('run-1'))?.events).toHaveLength(1);
    expect(await feed()).toHaveLength(1);
    expect(await store.change('none', note(ann, 'x'), at(1))).toBeUndefined();
  });

  it('follows another source from an event on, and saves what it shows', async () => {
    const { store, attestations } = await setUp();
    await store.start(aRun(), at(0));
    const source = { hash: hashText('1. Run'), text: '1. Run' };
    const attestation = {
      runbookRef: aRun().runbookRef,
      kind: 'exercised' as const,
      by: ann,
      at: '2026-11-25T03:01:00.000Z',
      on: '2026-11-25',
      sourceHash: source.hash,
      occasion: 'drill' as const,
    };
    const event = { type: 'repinned' as const, by: ann };
    await store.change('run-1', () => ({ event, source, attestation }), at(1));
    expect((await store.find('run-1'))?.source).toEqual(source);
    expect(await attestations.list(aRun().runbookRef, 5)).toMatchObject([
      { occasion: 'drill' },
    ]);
    await store.start(aRun({ id: 'run-2' }), at(2));
    expect((await store.find('run-2'))?.source.text).toBe(text);
  });

  it('lists open ones first, then the latest, and only what may be read', async () => {
    const { store } = await setUp();
    const start = (run: string, minute: number, change: Partial<NewRun> = {}) =>
      store.start(aRun({ id: run, ...change }), at(minute));
    await start('old', 0);
    await start('closed', 5);
    await start('new', 3, { alert: null });
    await start('secret', 4, { docsRef: 'component:default/secret' });
    await start('other', 2, { entityRef: 'component:default/other' });
    const event = {
      type: 'closed' as const,
      by: ann,
      verdict: 'wrong' as const,
      note: 'all',
    };
    await store.change('closed', () => ({ event }), at(6));
    const list = async (query: object, readable?: readonly string[]) => {
      const { items, total } = await store.list({
        offset: 0,
        limit: 10,
        readable: readable
          ? { kind: 'some', refsJson: JSON.stringify(readable) }
          : { kind: 'all' },
        ...query,
      });
      expect(total).toBe(items.length);
      return items.map(each => each.id);
    };
    expect(await list({})).toEqual(['secret', 'new', 'other', 'old', 'closed']);
    expect(await list({}, ['component:default/shop'])).toEqual([
      'new',
      'old',
      'closed',
    ]);
    expect(await list({}, [])).toEqual([]);
    expect(await list({ occurrence: 'occ-1', state: 'open' })).toEqual([
      'secret',
      'other',
      'old',
    ]);
    expect(await list({ entity: 'component:default/other' })).toEqual([
      'other',
    ]);
    expect(await list({ runbook: 'none' })).toEqual([]);
    const { items } = await store.list({
      readable: { kind: 'all' },
      state: 'closed',
      offset: 0,
      limit: 1,
    });
    expect(items).toMatchObject([
      {
        verdict: 'wrong',
        verdictNote: 'all',
        closedAt: '2026-11-25T03:06:00.000Z',
        progress: { total: 2, done: 0 },
      },
    ]);
  });
});
