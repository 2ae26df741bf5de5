import { TestDatabases } from '@backstage/backend-test-utils';
import { TrackerError } from '@nines/backstage-plugin-postmortems-node';
import { historyResponse, wireActionItem } from '../__testUtils__/schemas';
import {
  ANN,
  startActionItems,
} from '../actionItems/__testUtils__/startActionItems';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('issues of action items, %s', id => {
  let api: Awaited<ReturnType<typeof startActionItems>>;

  beforeAll(async () => {
    api = await startActionItems(await databases.init(id));
  });

  beforeEach(() => api.reset());

  afterAll(() => api.backend.stop());

  it('follows the issue that it is linked to, and lets both stand where a person says another thing', async () => {
    const { backend, tracker, item, list, get, status } = api;
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
    const { backend, tracker, item, get } = api;
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
    const { backend, tracker, item, get } = api;
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
});
