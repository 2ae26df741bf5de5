import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ANN,
  BEN,
  EVE,
  SHOP,
  startActionItems,
} from './__testUtils__/startActionItems';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('lists of action items, %s', id => {
  let api: Awaited<ReturnType<typeof startActionItems>>;

  beforeAll(async () => {
    api = await startActionItems(await databases.init(id));
  });

  beforeEach(() => api.reset());

  afterAll(() => api.backend.stop());

  it('lists what is overdue first, then by date and priority, finished last; and counts', async () => {
    const { backend, incident, item, list, status } = api;
    const inc = await incident({ title: 'Sorting' });
    const add = (title: string, body: object) =>
      item({ incident: inc, title, ownerRef: 'eve', ...body });
    await add('finished one', { dueDate: '2026-11-01' }).then(each =>
      status(each, { status: 'done', evidenceUrl: 'https://x.example' }).expect(
        200,
      ),
    );
    await add('without a date', { priority: 'P3' });
    await add('later, low one', { dueDate: '2026-12-24', priority: 'P2' });
    await add('later, high one', { dueDate: '2026-12-24', priority: 'P1' });
    await add('=cmd|late one', { dueDate: '2026-11-20' });
    await add('of today, one', { dueDate: '2026-11-25' });
    const all = await list(`?incident=${inc}`);
    expect(all.items.map(({ title }) => title)).toEqual([
      '=cmd|late one',
      'of today, one',
      'later, high one',
      'later, low one',
      'without a date',
      'finished one',
    ]);
    expect(all.counts).toEqual({
      open: 5,
      in_progress: 0,
      done: 1,
      verified: 0,
      wont_do: 0,
      overdue: 1,
    });
    const page = await list(
      `?incident=${inc}&status=open&status=in_progress&offset=3&limit=2`,
    );
    expect(page.items.map(({ title }) => title)).toEqual([
      'later, low one',
      'without a date',
    ]);
    expect(page.totalItems).toBe(5);
    const late = await list(`?incident=${inc}&overdue=true`);
    expect([late.totalItems, late.items[0].isOverdue]).toEqual([1, true]);
    expect((await list(`?incident=${inc}&search=LATER%20low`)).totalItems).toBe(
      1,
    );
    expect((await list(`?incident=${inc}&search=100%25`)).totalItems).toBe(0);
    expect(
      (await list(`?incident=${inc}&flag=undated&flag=unowned`)).totalItems,
    ).toBe(1);
    expect((await list(`?subject=mine`, EVE)).totalItems).toBe(6);
    expect((await list(`?entity=checkout&incident=${inc}`)).totalItems).toBe(0);
    expect(
      (
        await list(
          `?entity=component:default/checkout&incident=${inc}&priority=P1`,
        )
      ).totalItems,
    ).toBe(1);
    for (const sort of ['due', 'priority', 'created', 'title', 'owner']) {
      expect(
        (await list(`?incident=${inc}&sort=${sort}&order=desc`)).items,
      ).toHaveLength(6);
    }
    backend.wait({ days: 1 });
    expect((await list(`?incident=${inc}&overdue=true`)).totalItems).toBe(2);
    backend.wait({ days: -1 });
    const csv = await backend
      .get(`/action-items/export?incident=${inc}&limit=1`)
      .expect(200);
    expect(csv.headers['content-disposition']).toBe(
      'attachment; filename="action-items.csv"',
    );
    expect(csv.text.split('\r\n')).toHaveLength(8);
    expect(csv.text).toContain(`,'=cmd|late one,`);
  });

  it("shows a team's to those who belong to it, and each what they may read", async () => {
    const { backend, incident, item, list } = api;
    const inc = await incident({ entityRefs: ['cart'] });
    const theirs = await item({ incident: inc, ownerRef: SHOP });
    backend.world.groups = { [BEN]: [SHOP] };
    const refs = async (query: string, as: string) =>
      (await list(query, as)).items.map(({ ref }) => ref);
    expect(await refs('?subject=team', BEN)).toContain(theirs.ref);
    expect(await refs('?subject=team', EVE)).not.toContain(theirs.ref);
    expect(await refs('?subject=mine', BEN)).not.toContain(theirs.ref);
    const secret = await item({
      incident: await incident({
        visibility: 'restricted',
        entityRefs: ['cart'],
      }),
    });
    await backend.get(`/action-items/${secret.ref}`, EVE).expect(404);
    await backend.getAsService(`/action-items/${secret.ref}`).expect(404);
    await backend.getAsService('/action-items?subject=mine').expect(400);
    const seenBy = (await list('', EVE)).totalItems;
    expect((await list('', ANN)).totalItems).toBe(seenBy + 1);
    const feed = await backend.getAsService('/changes?limit=500');
    expect(
      JSON.stringify(
        feed.body.changes.filter(
          (each: { subject: string }) => each.subject === secret.id,
        ),
      ),
    ).not.toContain(secret.title);
    backend.world.policy = { readable: ['component:default/checkout'] };
    await backend.get(`/action-items/${theirs.ref}`, BEN).expect(404);
    expect(await refs(`?incident=${inc}`, BEN)).toEqual([]);
    await backend
      .post(
        '/action-items',
        {
          incident: inc,
          title: 'Cap the pool',
          type: 'prevent',
          priority: 'P3',
        },
        BEN,
      )
      .expect(404);
  });

  it('keeps to what the policy says, in SQL and for one in hand', async () => {
    const { backend, incident, item, list } = api;
    const inc = await incident();
    const mine = await item({ incident: inc, ownerRef: 'ben' });
    const other = await item({ incident: inc, ownerRef: 'eve' });
    const resourceType = 'postmortems-action-item';
    const owned = (ref: string) => ({
      resourceType,
      conditions: {
        rule: 'IS_OWNED_BY',
        resourceType,
        params: { ownerRefs: [ref] },
      },
    });
    backend.world.policy = {
      conditions: { 'postmortems.actionItem.read': owned(BEN) },
    };
    const seen = await list(`?incident=${inc}`, BEN);
    expect([
      seen.items.map(({ ref }) => ref),
      seen.totalItems,
      seen.counts.open,
    ]).toEqual([[mine.ref], 1, 1]);
    await backend.get(`/action-items/${other.ref}`, BEN).expect(404);
    backend.world.policy = {
      conditions: { 'postmortems.actionItem.update': owned(BEN) },
    };
    const both = await list(`?incident=${inc}&sort=created&order=asc`, BEN);
    expect(
      both.items.map(({ allowedActions }) => allowedActions.length),
    ).toEqual([3, 0]);
    const changes = { priority: 'P3' };
    const refused = await backend
      .patch(`/action-items/${other.id}`, { version: 1, changes }, BEN)
      .expect(403);
    expect(refused.body.error.message).toContain(
      "Needs permission 'postmortems.actionItem.update'",
    );
    backend.world.policy = { denied: ['postmortems.actionItem.create'] };
    await item({ incident: inc }, 403);
    backend.world.policy = { denied: ['postmortems.actionItem.read'] };
    await backend.get('/action-items', BEN).expect(403);
  });
});
