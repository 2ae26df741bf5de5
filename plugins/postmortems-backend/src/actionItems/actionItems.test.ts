import { createBackendModule } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  IssueReading,
  TrackerError,
  postmortemsTrackersExtensionPoint,
} from '@nines/backstage-plugin-postmortems-node';
import { Knex } from 'knex';
import {
  WireActionItem,
  bulkActionItemsResponse,
  historyResponse,
  listActionItemsResponse,
  listChangesResponse,
  wireActionItem,
} from '../__testUtils__/schemas';
import { component, user } from '../__testUtils__/catalog';
import { startPostmortemsBackend } from '../__testUtils__/startPostmortemsBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const [ANN, BEN, EVE] = [
  'user:default/ann',
  'user:default/ben',
  'user:default/eve',
];
const SHOP = 'group:default/shop';

/** A tracker that tells what the test says. */
class FakeTracker {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly example = 'a/b#1';
  readonly told = new Map<string, IssueReading>();
  failure: Error | undefined;
  created: string[] = [];
  asked: string[][] = [];
  parseKey(text: string) {
    return /^a\/b#\d+$/.exec(text.trim())?.[0];
  }
  urlOf(key: string) {
    return `https://github.com/${key.replace('#', '/issues/')}`;
  }
  async read(keys: readonly string[]) {
    this.asked.push([...keys]);
    if (this.failure) throw this.failure;
    return new Map(
      keys.map((key): [string, IssueReading] => [
        key,
        this.told.get(key) ?? {
          state: 'open',
          title: key,
          url: this.urlOf(key),
        },
      ]),
    );
  }
  async create({ ref }: { ref: string }) {
    if (this.failure) throw this.failure;
    this.created.push(ref);
    const key = `a/b#${100 + this.created.length}`;
    return { key, url: this.urlOf(key) };
  }
  close(key: string, reason?: string) {
    this.told.set(key, {
      state: 'closed',
      title: 'x',
      url: this.urlOf(key),
      ...(reason && { reason }),
    });
  }
}

describe.each(databases.eachSupportedId())('action items, %s', id => {
  let backend: Awaited<ReturnType<typeof startPostmortemsBackend>>;
  let knex: Knex;
  const tracker = new FakeTracker();

  beforeAll(async () => {
    knex = await databases.init(id);
    backend = await startPostmortemsBackend({
      knex,
      config: { app: { baseUrl: 'https://portal.example' } },
      features: [
        createBackendModule({
          pluginId: 'postmortems',
          moduleId: 'fake-tracker',
          register(env) {
            env.registerInit({
              deps: { trackers: postmortemsTrackersExtensionPoint },
              init: async ({ trackers }) => trackers.addTracker(tracker),
            });
          },
        }),
      ],
    });
    for (const name of ['checkout', 'cart', 'secret']) {
      backend.register(component(name));
    }
    for (const name of ['ann', 'ben', 'eve']) backend.register(user(name));
    backend.register({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'shop', namespace: 'default' },
      spec: { type: 'team', children: [] },
      relations: [
        { type: 'hasMember', targetRef: ANN },
        { type: 'hasMember', targetRef: BEN },
      ],
    });
  });

  beforeEach(() => {
    backend.world.policy = {};
    backend.world.groups = {};
    tracker.failure = undefined;
    tracker.asked = [];
  });

  afterAll(() => backend.stop());

  async function incident(body: object = {}) {
    const asked = {
      title: 'Payments fail',
      severity: 3,
      entityRefs: ['checkout'],
      ...body,
    };
    const answer = await backend.post('/incidents', asked).expect(201);
    return answer.body.id as string;
  }
  async function item(
    body: object = {},
    status = 201,
  ): Promise<WireActionItem> {
    const asked = {
      title: 'Cap the connection pool at 50',
      type: 'prevent',
      priority: 'P2',
      ...('incident' in body ? {} : { incident: await incident() }),
      ...body,
    };
    const answer = await backend.post('/action-items', asked).expect(status);
    return status < 300 ? wireActionItem.parse(answer.body) : answer.body;
  }
  async function list(query = '', as = ANN) {
    const answer = await backend.get(`/action-items${query}`, as).expect(200);
    return listActionItemsResponse.parse(answer.body);
  }
  async function get(ref: string, as = ANN) {
    const answer = await backend.get(`/action-items/${ref}`, as).expect(200);
    return wireActionItem.parse(answer.body);
  }
  const status = (of: WireActionItem, body: object) =>
    backend.post(`/action-items/${of.id}/status`, {
      version: of.version,
      ...body,
    });

  it('is made once for a key, with the defaults of its priority, and said so to siblings', async () => {
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

  it('lists what is overdue first, then by date and priority, finished last; and counts', async () => {
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

  it('changes several at once, each for itself', async () => {
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

  it('follows the issue that it is linked to, and lets both stand where a person says another thing', async () => {
    const made = await item({ ownerRef: 'ben' });
    const path = `/action-items/${made.id}/externals`;
    const wrong = await backend
      .post(path, {
        version: 1,
        provider: 'github',
        key: 'https://evil.example/a/b/issues/1',
      })
      .expect(400);
    expect(wrong.body.error.message).toContain(
      'no issue of GitHub that this portal may read',
    );
    const unknown = await backend
      .post(path, { version: 1, provider: 'jira', key: 'A-1' })
      .expect(400);
    expect(unknown.body.error.message).toBe(
      "'provider' is 'jira'; this portal has 'github'",
    );
    await backend
      .post(path, { version: 1, provider: 'github', key: 'a/b#1' })
      .expect(200);
    await backend
      .post(path, { version: 2, provider: 'github', key: 'a/b#2' })
      .expect(400);
    expect((await get(made.ref)).externals).toMatchObject([
      { key: 'a/b#1', state: 'open', syncedAt: '2026-11-25T09:00:00.000Z' },
    ]);
    tracker.close('a/b#1', 'completed');
    backend.wait({ minutes: 20 });
    await Promise.all([
      backend.run('postmortems-trackers'),
      backend.run('postmortems-trackers'),
    ]);
    const done = await get(made.ref);
    expect(done).toMatchObject({
      status: 'done',
      statusReason: 'GitHub a/b#1 was closed (completed)',
      evidenceUrl: 'https://github.com/a/b/issues/1',
      externals: [{ state: 'closed', stateReason: 'completed' }],
      version: 3,
    });
    const reopened = wireActionItem.parse(
      (
        await status(done, {
          status: 'open',
          reason: 'Not in production',
        }).expect(200)
      ).body,
    );
    backend.wait({ minutes: 20 });
    await backend.run('postmortems-trackers');
    const both = await get(made.ref);
    expect([both.status, both.externals[0].conflict]).toEqual([
      'open',
      "GitHub a/b#1 is closed (completed), here it is 'open'",
    ]);
    expect((await list('?flag=conflict')).items.map(({ ref }) => ref)).toEqual([
      made.ref,
    ]);
    const { version } = both;
    expect(version).toBe(reopened.version + 1);
    backend.wait({ minutes: 20 });
    await backend.run('postmortems-trackers');
    expect((await get(made.ref)).version).toBe(version);
    const history = await backend.get(`/action-items/${made.id}/history`);
    expect(
      historyResponse
        .parse(history.body)
        .items.map(({ byRef, change }) => [byRef, change]),
    ).toEqual([
      ['tracker:github', 'tracked'],
      [ANN, 'reopened'],
      ['tracker:github', 'status'],
      [ANN, 'linked'],
      [ANN, 'created'],
    ]);
    await backend
      .post(`${path}/unlink`, { version, provider: 'github' })
      .expect(200);
    expect((await get(made.ref)).externals).toEqual([]);
  });

  it('shows a tracker that fails on its issues, leaves it alone as long as it asks, and loses nothing', async () => {
    const made = await item();
    tracker.failure = new TrackerError('GitHub did not answer');
    const linked = await backend
      .post(`/action-items/${made.id}/externals`, {
        version: 1,
        provider: 'github',
        key: 'a/b#7',
      })
      .expect(200);
    expect(linked.body.externals).toMatchObject([
      { key: 'a/b#7', state: null, syncError: 'GitHub did not answer' },
    ]);
    tracker.failure = new TrackerError('GitHub limits how often it is asked', {
      retryAfterMs: 3_600_000,
    });
    backend.wait({ minutes: 20 });
    await backend.run('postmortems-trackers');
    expect((await get(made.ref)).externals[0].syncError).toBe(
      'GitHub limits how often it is asked',
    );
    tracker.failure = undefined;
    tracker.asked = [];
    backend.wait({ minutes: 30 });
    await backend.run('postmortems-trackers');
    expect(tracker.asked).toEqual([]);
    backend.wait({ minutes: 31 });
    await backend.run('postmortems-trackers');
    const [issue] = (await get(made.ref)).externals;
    expect([issue.state, issue.syncError]).toEqual(['open', undefined]);
  });

  it('creates an issue once, and says what went wrong', async () => {
    const made = await item();
    const path = `/action-items/${made.id}/externals`;
    tracker.failure = new TrackerError('GitHub refused: no');
    await backend.post(path, { version: 1, provider: 'github' }).expect(503);
    expect((await get(made.ref)).externals).toEqual([]);
    tracker.failure = undefined;
    const { version } = await get(made.ref);
    const answers = await Promise.all(
      [1, 2].map(() => backend.post(path, { version, provider: 'github' })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409]);
    expect(tracker.created).toEqual([made.ref]);
    expect((await get(made.ref)).externals).toMatchObject([
      { key: 'a/b#101', url: 'https://github.com/a/b/issues/101' },
    ]);
    const { body } = await backend.get('/trackers').expect(200);
    expect(body.items).toEqual([
      { id: 'github', title: 'GitHub', example: 'a/b#1', canCreate: true },
    ]);
  });

  it('says of an owner who left that they are gone, and keeps them', async () => {
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

  it('reminds each person once a day of all that is theirs and of their groups, where they may see it', async () => {
    const digest = () => backend.run('postmortems-digest');
    const sent = () =>
      backend.notifications.send.mock.calls.map(
        (call: unknown[]) =>
          call[0] as {
            recipients: { entityRef: string[] };
            payload: { title: string; description: string; scope: string };
          },
      );
    const told = () =>
      sent()
        .map(({ recipients }) => recipients.entityRef[0])
        .sort();
    await knex('action_items').update({ muted_until: '2027-12-31' });
    const inc = await incident();
    const dueDate = '2026-12-20';
    const own = await item({
      incident: inc,
      ownerRef: 'ben',
      dueDate,
      title: 'Of Ben alone',
    });
    await item({
      incident: inc,
      ownerRef: SHOP,
      dueDate,
      title: 'Of the whole shop',
    });
    await item({
      incident: await incident({ visibility: 'restricted' }),
      ownerRef: 'ben',
      dueDate,
      title: 'Kept from Ben',
    });
    const toDay = (day: string) => {
      backend.world.now = Date.parse(`${day}T08:00:00Z`);
    };
    toDay('2026-12-18');
    await digest();
    const before = sent().length;
    toDay('2026-12-19');
    await digest();
    expect(sent()).toHaveLength(before);
    backend.wait({ minutes: 90 });
    backend.notifications.send.mockClear();
    backend.notifications.send.mockRejectedValueOnce(
      new Error('inbox is away'),
    );
    await Promise.all([digest(), digest()]);
    backend.wait({ minutes: 11 });
    await digest();
    await digest();
    const delivered = sent().slice(1);
    expect(
      delivered.map(({ recipients }) => recipients.entityRef[0]).sort(),
    ).toEqual([ANN, BEN]);
    const ofBen = delivered.find(
      ({ recipients }) => recipients.entityRef[0] === BEN,
    );
    expect(ofBen?.payload.title).toBe('2 action items due soon');
    expect(ofBen?.payload.description).toContain('Of Ben alone');
    expect(ofBen?.payload.description).toContain('Of the whole shop');
    expect(told()).toHaveLength(3);
    expect(JSON.stringify(sent())).not.toContain('Kept from Ben');
    expect((await get(own.ref)).reminders).toMatchObject({ count: 1 });
    toDay('2026-11-25');
    backend.wait({ minutes: 60 });
  });

  it('is there in the actions registry, for what each caller may', async () => {
    const inc = await backend.get(`/incidents/${await incident()}`);
    const { ref } = inc.body;
    const made = await backend.act('create-action-item', {
      ...{ record: 'incident', id: ref, title: 'Alert on the pool at 80 %' },
      ...{ type: 'detect', priority: 'P2', ownerRef: 'user:default/ben' },
    });
    const { ref: item1 } = made.output as { ref: string };
    const listed = await backend.act('list-action-items', {
      owner: [BEN],
      search: 'pool at 80',
    });
    expect(listed.output).toMatchObject({
      totalItems: 1,
      items: [{ ref: item1 }],
    });
    await expect(
      backend.act('close-action-item', { item: item1, status: 'done' }),
    ).rejects.toThrow("'evidenceUrl' is missing");
    const close = {
      item: item1,
      status: 'done',
      evidenceUrl: 'https://x.example/1',
    };
    await backend.act('close-action-item', close);
    await backend.act('close-action-item', close);
    expect(await get(item1)).toMatchObject({ status: 'done', version: 2 });
    const event = {
      ...{ record: 'incident', id: ref, at: '2026-11-25T08:50:00Z' },
      ...{ kind: 'note', text: 'Seen by a tool' },
    };
    await backend.act('add-timeline-event', event);
    const read = await backend.act('get-incident', { incident: ref });
    expect(JSON.stringify(read.output)).toContain('Seen by a tool');
    const incidents = await backend.act('list-incidents', { limit: 1 });
    expect(incidents.output).toMatchObject({ items: [{ severity: 3 }] });
    backend.world.policy = { readable: [] };
    await expect(
      backend.act('get-incident', { incident: ref }, EVE),
    ).rejects.toThrow('No incident');
    await expect(backend.act('close-action-item', close, EVE)).rejects.toThrow(
      'No action item',
    );
    backend.world.policy = { denied: ['postmortems.actionItem.update'] };
    await expect(
      backend.act('close-action-item', {
        ...close,
        status: 'verified',
        verification: 'x',
      }),
    ).rejects.toThrow("Needs permission 'postmortems.actionItem.update'");
    const { actions } = await backend.listActions();
    expect(
      actions.map(({ name, attributes }) => [
        name,
        attributes.readOnly,
        attributes.destructive,
      ]),
    ).toEqual([
      ['list-incidents', true, false],
      ['get-incident', true, false],
      ['add-timeline-event', false, false],
      ['list-postmortems', true, false],
      ['get-postmortem', true, false],
      ['draft-postmortem', false, false],
      ['list-action-items', true, false],
      ['create-action-item', false, false],
      ['close-action-item', false, true],
    ]);
  });
});
