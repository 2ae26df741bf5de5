import { TestDatabases } from '@backstage/backend-test-utils';
import { user } from '../__testUtils__/catalog';
import {
  bulkActionItemsResponse,
  historyResponse,
  listChangesResponse,
  wireActionItem,
} from '../__testUtils__/schemas';
import {
  ANN,
  BEN,
  EVE,
  SHOP,
  startActionItems,
} from './__testUtils__/startActionItems';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('action items, %s', id => {
  let api: Awaited<ReturnType<typeof startActionItems>>;

  beforeAll(async () => {
    api = await startActionItems(await databases.init(id));
  });

  beforeEach(() => api.reset());

  afterAll(() => api.backend.stop());

  it('is made once for a key, with the defaults of its priority, and said so to siblings', async () => {
    const { backend, incident, item, get } = api;
    const inc = await incident();
    const key = 'one-and-only';
    const made = await item({ incident: inc, priority: 'P0', key });
    expect(made).toMatchObject({
      ref: expect.stringMatching(/^AI-\d+$/),
      status: 'open',
      ownerRef: ANN,
      dueDate: '2026-12-09',
      zone: 'UTC',
      isOverdue: false,
      postmortem: null,
      incident: { id: inc, title: 'Payments fail' },
      entityRefs: ['component:default/checkout'],
      allowedActions: ['edit', 'status', 'link'],
      version: 1,
    });
    const again = await item({ incident: inc, priority: 'P0', key }, 200);
    expect(again.ref).toBe(made.ref);
    expect((await get(made.ref.toLowerCase())).id).toBe(made.id);
    const feed = await backend.getAsService('/changes?limit=500');
    const told = listChangesResponse
      .parse(feed.body)
      .changes.filter(({ subject }) => subject === made.id);
    expect(told).toMatchObject([
      {
        type: 'actionItem',
        entityRef: 'component:default/checkout',
        body: { event: 'created', ref: made.ref },
      },
    ]);
  });

  it.each([
    [
      { ownerRef: 'user:default/nobody' },
      /'ownerRef' is 'user:default\/nobody', which the catalog does not know/,
    ],
    [
      { ownerRef: 'component:default/cart' },
      /'ownerRef' is 'component:default\/cart'; it is a user or a group/,
    ],
    [
      { priority: 'P1', ownerRef: null },
      /'ownerRef' is missing: a P1 always has an owner/,
    ],
    [{ dueDate: '2026-02-30' }, /'dueDate'/],
    [{ title: 'x' }, /'title'/],
    [{ labels: ['x'.repeat(60)] }, /'labels.0'/],
    [{ colour: 'red' }, /Unknown parameter 'colour'/],
  ])('refuses %j', async (body, message) => {
    const { backend, incident } = api;
    const inc = await incident();
    const answer = await backend
      .post('/action-items', {
        incident: inc,
        title: 'Cap the pool at 50',
        type: 'prevent',
        priority: 'P2',
        ...body,
      })
      .expect(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it('counts each move of its date, with the reason, and keeps its history', async () => {
    const { backend, item, list, get } = api;
    const made = await item({ dueDate: '2026-12-01', ownerRef: 'ben' });
    const patch = (version: number, changes: object, reason?: string) =>
      backend.patch(`/action-items/${made.id}`, { version, changes, reason });
    const refused = await patch(1, { dueDate: '2026-12-05' }).expect(400);
    expect(refused.body.error.message).toContain("'reason' is missing");
    await patch(1, { dueDate: '2026-12-05' }, 'Waits for the vendor').expect(
      200,
    );
    const conflict = await patch(1, { title: 'Another title here' }).expect(
      409,
    );
    expect(conflict.body.error.message).toContain('is at version 2, you saw 1');
    await patch(2, { dueDate: '2026-12-09', ownerRef: SHOP }, 'Still').expect(
      200,
    );
    await patch(3, { title: made.title }).expect(200);
    const moved = await get(made.ref);
    expect(moved.version).toBe(3);
    expect(moved.ownerRef).toBe(SHOP);
    expect(moved.moves).toMatchObject([
      {
        from: '2026-12-01',
        to: '2026-12-05',
        byRef: ANN,
        reason: 'Waits for the vendor',
      },
      { from: '2026-12-05', to: '2026-12-09', reason: 'Still' },
    ]);
    const { body } = await backend.get(`/action-items/${made.id}/history`);
    const history = historyResponse.parse(body);
    expect(history.items.map(({ change }) => change)).toEqual([
      'edited',
      'edited',
      'created',
    ]);
    expect(history.items[0].fields).toContainEqual({
      field: 'dueDate',
      before: '2026-12-05',
      after: '2026-12-09',
    });
    expect((await list('?flag=moved')).items.map(({ ref }) => ref)).toContain(
      made.ref,
    );
    await patch(3, { priority: 'P0', ownerRef: null }).expect(400);
  });

  it('moves on with evidence, verification and reasons, and people vouch for it', async () => {
    const { knex, item, status } = api;
    let one = await item();
    const bad = await status(one, { status: 'done' }).expect(400);
    expect(bad.body.error.message).toContain("'evidenceUrl' is missing");
    const step = async (body: object) => {
      const answer = await status(one, body).expect(200);
      one = wireActionItem.parse(answer.body);
      return one;
    };
    expect(await step({ status: 'in_progress' })).toMatchObject({
      startedAt: '2026-11-25T09:00:00Z',
    });
    await step({ status: 'done', evidenceUrl: 'https://x.example/pr/1' });
    expect(one.completedAt).not.toBeNull();
    await step({
      status: 'verified',
      verification: { how: 'Failed over in a drill' },
    });
    expect(one.verification).toMatchObject({
      byRef: ANN,
      how: 'Failed over in a drill',
    });
    await step({ status: 'open', reason: 'It came back' });
    await status(one, {
      status: 'wont_do',
      reason: 'Replaced',
      approverRef: ANN,
    }).expect(400);
    await status(one, {
      status: 'wont_do',
      reason: 'Replaced',
      approverRef: 'nobody',
    }).expect(400);
    await step({ status: 'wont_do', reason: 'Replaced', approverRef: 'ben' });
    expect(one).toMatchObject({
      status: 'wont_do',
      statusReason: 'Replaced',
      approverRef: BEN,
    });
    const said = await knex('attestations')
      .where({ record_id: one.id })
      .orderBy('kind');
    expect(said.map(({ kind }) => kind)).toEqual(['verification', 'wont_do']);
  });

  it('changes several at once, each for itself', async () => {
    const { backend, incident, item, get } = api;
    const inc = await incident();
    const [one, two, three] = [
      await item({ incident: inc }),
      await item({ incident: inc }),
      await item({ incident: inc, dueDate: null }),
    ];
    await backend
      .patch(`/action-items/${two.id}`, {
        version: 1,
        changes: { effort: '2 days' },
      })
      .expect(200);
    const absent = '00000000-0000-4000-8000-000000000000';
    const { body } = await backend
      .post('/action-items/bulk', {
        items: [one, two, three, { id: absent, version: 1 }].map(
          ({ id: each, version }) => ({ id: each, version }),
        ),
        changes: {
          ownerRef: 'eve',
          dueDate: '2026-12-31',
          status: 'in_progress',
        },
        reason: 'After the freeze',
      })
      .expect(200);
    expect(bulkActionItemsResponse.parse(body).results).toEqual([
      { id: one.id, ref: one.ref, outcome: 'changed' },
      {
        id: two.id,
        outcome: 'conflict',
        message: expect.stringContaining('is at version 2, you saw 1'),
      },
      { id: three.id, ref: three.ref, outcome: 'changed' },
      { id: absent, outcome: 'notFound' },
    ]);
    expect(await get(one.ref)).toMatchObject({
      ownerRef: EVE,
      dueDate: '2026-12-31',
      status: 'in_progress',
      moves: [{ reason: 'After the freeze' }],
      version: 2,
    });
  });

  it('says of an owner who left that they are gone, and keeps them', async () => {
    const { backend, item, list, get } = api;
    const made = await item({ ownerRef: 'eve' });
    backend.unregister(EVE);
    await backend.run('postmortems-owners');
    const left = await get(made.ref);
    expect([left.ownerRef, left.isOwnerGone]).toEqual([EVE, true]);
    expect(left.findings.map(({ rule }) => rule)).toContain('action.ownerGone');
    expect(
      (await list('?flag=ownerGone')).items.map(({ ref }) => ref),
    ).toContain(made.ref);
    backend.register(user('eve'));
    await backend.run('postmortems-owners');
    expect((await get(made.ref)).isOwnerGone).toBe(false);
  });
});
