import { TestDatabases } from '@backstage/backend-test-utils';
import {
  RunResponse,
  runResponse,
} from '@nines/backstage-plugin-runbooks-common';
import { startRunbooksApi } from './__testUtils__/startRunbooksApi';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ann = 'user:default/ann';
const ben = 'user:default/ben';
const ref = 'component:default/shop/down';
const text =
  '# Down\n\n## Fix\n\n1. Look\n2. Restart\n\n   ```sh\n   kubectl delete pod <pod>\n   ```\n';
const alert = { name: 'ShopDown', occurrence: 'occ-1', labels: { pod: 'a;b' } };

describe.each(databases.eachSupportedId())('runs, %s', id => {
  let api: Awaited<ReturnType<typeof startRunbooksApi>>;

  beforeAll(async () => {
    api = await startRunbooksApi(databases, id);
  });

  beforeEach(() => {
    api.world.policy = {};
    api.runbooks.put({ text });
    api.auditor.createEvent.mockClear();
    api.signals.publish.mockClear();
  });

  afterAll(() => api.stop());

  async function start(body: object = {}): Promise<RunResponse> {
    const answer = await api.post('/runs', { ref, alert, ...body }).expect(201);
    return runResponse.parse(answer.body);
  }

  async function reload(run: { id: string }, user = ann) {
    return runResponse.parse(
      (await api.get(`/runs/${run.id}`, user).expect(200)).body,
    );
  }

  const move = (run: { id: string }, body: object, user = ann) =>
    api.post(`/runs/${run.id}/events`, body, user);

  it('starts with all steps open, and commands filled from the alert', async () => {
    const run = await start();
    expect(run).toMatchObject({
      runbookRef: ref,
      entityRef: 'component:default/shop',
      title: 'Shop is down',
      alert,
      state: 'open',
      startedBy: ann,
      startedAt: '2026-11-25T03:00:00.000Z',
      version: 1,
      progress: { done: 0, total: 2 },
      differences: [],
      isSourceGone: false,
      allowedActions: ['move', 'close'],
    });
    expect(
      run.steps.map(step => [step.text, step.state, step.heading]),
    ).toEqual([
      ['Look', 'open', 'Fix'],
      ['Restart', 'open', 'Fix'],
    ]);
    expect(run.steps[1].commands).toEqual([
      {
        language: 'sh',
        text: 'kubectl delete pod <pod>',
        filled: `kubectl delete pod 'a;b'`,
        missing: [],
        values: [{ name: 'pod', value: 'a;b', handling: 'quoted' }],
      },
    ]);
    expect(await reload(run)).toEqual(run);
  });

  it('shows two people what the other did, and stops them only at the same step', async () => {
    const run = await start();
    const [look, restart] = run.steps.map(step => step.id);
    await move(run, {
      type: 'done',
      step: look,
      note: 'seen',
      after: 1,
    }).expect(200);
    await move(run, { type: 'failed', step: restart, after: 1 }, ben).expect(
      200,
    );
    const late = await move(
      run,
      { type: 'skipped', step: look, after: 1 },
      ben,
    ).expect(409);
    expect(late.body.error.message).toContain(`${ann} said 'done'`);
    const seen = await reload(run, ben);
    expect(seen.steps).toMatchObject([
      {
        state: 'done',
        by: ann,
        at: '2026-11-25T03:00:00.000Z',
        notes: [{ by: ann, text: 'seen' }],
      },
      { state: 'failed', by: ben },
    ]);
    expect(seen.participants.map(each => each.ref)).toEqual([ben, ann]);
    await move(run, {
      type: 'done',
      step: look,
      note: 'seen',
      after: 1,
    }).expect(200);
    expect((await reload(run)).version).toBe(3);
    expect(api.signals.publish).toHaveBeenLastCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'runbooks',
      message: { about: 'runs' },
    });
  });

  it('goes on with the source that it began with, shows how it changed, and takes the new one when asked', async () => {
    const run = await start();
    const [look] = run.steps;
    await move(run, { type: 'done', step: look.id }).expect(200);
    api.runbooks.put({ text: text.replace('2. Restart', '2. Restart slowly') });
    const behind = await reload(run);
    expect(behind.steps[1].text).toBe('Restart');
    expect(behind.differences).toMatchObject([
      { kind: 'changed', heading: 'Fix' },
    ]);
    expect(behind.allowedActions).toContain('repin');
    const again = runResponse.parse(
      (await move(run, { type: 'repinned' }).expect(200)).body,
    );
    expect(again).toMatchObject({
      differences: [],
      version: 3,
      allowedActions: ['move', 'close'],
    });
    expect(again.steps.map(step => [step.text, step.state])).toEqual([
      ['Look', 'done'],
      ['Restart slowly', 'open'],
    ]);
    await move(run, { type: 'repinned' }).expect(200);
    expect((await reload(run)).version).toBe(3);
  });

  it('survives a page that is gone', async () => {
    const run = await start();
    api.runbooks.remove(ref);
    const alone = await reload(run);
    expect(alone).toMatchObject({
      isSourceGone: true,
      differences: [],
      allowedActions: ['move', 'close'],
    });
    await move(run, { type: 'done', step: run.steps[0].id }).expect(200);
    const { body } = await move(run, { type: 'repinned' }).expect(409);
    expect(body.error.message).toContain('is gone from its docs');
    await api.post('/runs', { ref }).expect(404);
  });

  it('closes with a verdict; a bad one is a candidate for an action item', async () => {
    const run = await start();
    const path = `/runs/${run.id}/close`;
    await move(run, { type: 'done', step: run.steps[0].id }).expect(200);
    const { body } = await api.post(path, { verdict: 'wrong' }).expect(400);
    expect(body.error.message).toContain(`'note' is missing`);
    await api
      .post(path, { verdict: 'wrong', note: 'The pod has another name' })
      .expect(200);
    const closed = await reload(run);
    expect(closed).toMatchObject({
      state: 'closed',
      closedAt: '2026-11-25T03:00:00.000Z',
      verdict: 'wrong',
      verdictNote: 'The pod has another name',
      allowedActions: [],
    });
    const told = (await api.feed()).filter(change => change.subject === run.id);
    expect(told.map(change => change.body.event)).toEqual([
      'started',
      'done',
      'closed',
    ]);
    expect(told[2]).toMatchObject({
      type: 'run',
      entityRef: 'component:default/shop',
      body: {
        occurrence: 'occ-1',
        verdict: 'wrong',
        candidate: true,
        note: 'The pod has another name',
      },
    });
    await move(run, { type: 'done', step: run.steps[1].id }).expect(409);
    await api.post(path, { verdict: 'helped' }, ben).expect(409);
    await move(run, { type: 'note', note: 'Fixed the page' }, ben).expect(200);
    expect((await reload(run)).state).toBe('closed');
  });

  it('shows that the runbook was used, once something was done', async () => {
    const [used, drilled, looked] = [
      await start(),
      await start({ alert: undefined }),
      await start(),
    ];
    for (const run of [used, drilled]) {
      await move(run, { type: 'done', step: run.steps[0].id }).expect(200);
    }
    for (const run of [used, drilled, looked]) {
      await api
        .post(`/runs/${run.id}/close`, { verdict: 'helped' })
        .expect(200);
    }
    const said = await api.attestations.list(ref, 20);
    const evidence = (run: RunResponse) =>
      said.find(each => each.evidence === `run:${run.id}`);
    expect(evidence(used)).toMatchObject({
      kind: 'exercised',
      occasion: 'incident',
      on: '2026-11-25',
      by: ann,
    });
    expect(evidence(drilled)).toMatchObject({ occasion: 'drill' });
    expect(evidence(looked)).toBeUndefined();
    expect(api.runbooks.noted).toContain(ref);
  });
});
