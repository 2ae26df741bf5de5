import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import { TimelineStore } from './TimelineStore';
import { NewTimelineEvent } from './timelineRows';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = (minute: number) => ({
  at: new Date(Date.UTC(2026, 10, 25, 9, minute)).toISOString(),
  precision: 'second' as const,
  sourceZone: 'UTC',
});

const fired = (change: Partial<NewTimelineEvent> = {}): NewTimelineEvent => ({
  at: at(0),
  kind: 'alert',
  text: 'The alert fired',
  source: 'slo',
  sourceId: 'occ-1:fired',
  ...change,
});

describe.each(databases.eachSupportedId())('timelines, %s', id => {
  let db: Knex;
  let timelines: TimelineStore;
  let record: string;

  beforeAll(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    timelines = new TimelineStore(db);
  });

  beforeEach(() => {
    record = randomUUID();
  });

  const take = (...events: NewTimelineEvent[]) =>
    db.transaction(tx => timelines.upsertFromSources(tx, record, events));
  const texts = async () =>
    (await timelines.all(record)).map(({ text }) => text);

  it('sorts by time, then by source; what has no time stands last', async () => {
    await take(
      fired({
        at: { at: null, precision: 'unknown' },
        sourceId: 'x',
        text: '?',
      }),
      fired({ source: 'deploy', sourceId: 'd', text: 'deployed', at: at(0) }),
      fired({ sourceId: 'late', text: 'late', at: at(5) }),
      fired(),
    );
    await take(fired({ sourceId: 'early', text: 'early', at: at(-5) }));
    expect(await texts()).toEqual([
      'early',
      'The alert fired',
      'deployed',
      'late',
      '?',
    ]);
  });

  it('takes an event of a source once, and brings it up to date', async () => {
    await take(fired(), fired());
    const before = await timelines.all(record);
    await take(fired());
    expect(await timelines.all(record)).toEqual(before);
    await take(fired({ text: 'The alert fired again' }));
    expect(await timelines.all(record)).toMatchObject([
      { id: before[0].id, text: 'The alert fired again', version: 2 },
    ]);
  });

  it('leaves what a person edited, hid or pinned', async () => {
    await take(fired(), fired({ sourceId: 'b' }), fired({ sourceId: 'c' }));
    const all = await timelines.all(record);
    const of = (sourceId: string) =>
      all.find(event => event.sourceId === sourceId)?.id ?? '';
    await db.transaction(async tx => {
      const change = (sourceId: string, changes: object) =>
        timelines.change(tx, record, of(sourceId), { version: 1, changes });
      await change('occ-1:fired', { text: 'Half of all payments failed' });
      await change('b', { hidden: true });
      await change('c', { pinned: true });
    });
    const anew = { text: 'Said anew' };
    await take(
      fired(anew),
      fired({ sourceId: 'b', ...anew }),
      fired({ sourceId: 'c', ...anew }),
    );
    const found = await timelines.all(record, { hidden: 'true' });
    expect(
      Object.fromEntries(
        found.map(event => [
          event.sourceId,
          [event.text, event.edited, event.hidden, event.pinned],
        ]),
      ),
    ).toEqual({
      'occ-1:fired': ['Half of all payments failed', true, false, false],
      b: ['The alert fired', false, true, false],
      c: ['Said anew', false, false, true],
    });
    expect(await timelines.all(record)).toHaveLength(2);
  });

  it('adds what a person says once for one key, and refuses a change of an older version', async () => {
    const note = { at: at(1), kind: 'note' as const, text: 'Looking' };
    const say = (key?: string) =>
      db.transaction(tx => timelines.add(tx, record, { ...note, key }));
    const first = await say('key-12345');
    const second = await say('key-12345');
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.event).toEqual(first.event);
    await say();
    expect(await texts()).toHaveLength(2);
    const change = () =>
      db.transaction(tx =>
        timelines.change(tx, record, first.event.id, {
          version: 1,
          changes: { text: 'Found it' },
        }),
      );
    expect((await change()).after).toMatchObject({
      text: 'Found it',
      version: 2,
      edited: true,
    });
    await expect(change()).rejects.toThrow(/at version 2, you saw 1/);
  });

  it('copies a timeline as it is shown, and again without doubling it', async () => {
    await take(fired(), fired({ sourceId: 'b', text: 'hidden' }));
    const all = await timelines.all(record);
    const [hidden] = all.filter(event => event.sourceId === 'b');
    await db.transaction(async tx => {
      const changes = { hidden: true };
      await timelines.change(tx, record, hidden.id, { version: 1, changes });
      const note = { at: at(2), kind: 'note' as const, text: 'Noted' };
      await timelines.add(tx, record, note);
    });
    const copy = randomUUID();
    const copied = async () => {
      await db.transaction(tx => timelines.copyInto(tx, [record], copy));
      return (await timelines.all(copy)).map(({ text }) => text);
    };
    expect(await copied()).toEqual(['The alert fired', 'Noted']);
    expect(await copied()).toEqual(['The alert fired', 'Noted']);
  });

  it('holds ten thousand events, and answers a page of them', async () => {
    await take(
      ...Array.from({ length: 10_000 }, (_, index) =>
        fired({ sourceId: `e${index}`, at: at(index), text: `${index}` }),
      ),
    );
    const page = { offset: 9_998, limit: 500 };
    const { items, totalItems } = await timelines.list(record, page);
    expect(totalItems).toBe(10_000);
    expect(items.map(({ text }) => text)).toEqual(['9998', '9999']);
  });
});
