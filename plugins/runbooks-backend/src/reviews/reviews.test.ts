import { TestDatabases } from '@backstage/backend-test-utils';
import { wireAttestation } from '@nines/backstage-plugin-runbooks-common';
import { startRunbooksApi } from '../runs/__testUtils__/startRunbooksApi';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ann = 'user:default/ann';
const ben = 'user:default/ben';
const text = '---\nlast_reviewed_on: 2026-01-01\n---\n# Down\n';

describe.each(databases.eachSupportedId())('reviews, %s', id => {
  let api: Awaited<ReturnType<typeof startRunbooksApi>>;
  let count = 0;

  beforeAll(async () => {
    api = await startRunbooksApi(databases, id);
  });
  beforeEach(() => {
    api.world.policy = {};
    api.auditor.createEvent.mockClear();
  });
  afterAll(() => api.stop());

  function aRunbook(docsRef = 'component:default/shop') {
    count += 1;
    return api.runbooks.put({ text, docsRef, file: `docs/page-${count}.md` });
  }

  const latestOf = async (ref: string) =>
    (await api.attestations.latest([ref])).get(ref);

  it('attests what was seen, once a day, and tells the index', async () => {
    const { ref, sourceHash } = aRunbook();
    const request = { ref, sourceHash, note: 'Still right' };
    const { body } = await api.post('/reviews', request).expect(201);
    expect(wireAttestation.parse(body)).toEqual({
      id: expect.any(String),
      kind: 'reviewed',
      by: ann,
      at: '2026-11-25T03:00:00.000Z',
      on: '2026-11-25',
      sourceHash,
      note: 'Still right',
    });
    const again = await api.post('/reviews', request).expect(201);
    expect(again.body.id).toBe(body.id);
    expect(await latestOf(ref)).toEqual({
      reviewed: { on: '2026-11-25', by: ann, sourceHash },
    });
    expect(api.runbooks.noted).toContain(ref);
    await api.post('/reviews', { ref, sourceHash }, ben).expect(201);
    expect(
      (await api.attestations.list(ref, 5)).map(({ by }) => by).sort(),
    ).toEqual([ann, ben]);
  });

  it('attests nothing of a source that has changed', async () => {
    const { ref } = aRunbook();
    const { body } = await api
      .post('/reviews', { ref, sourceHash: 'old' })
      .expect(409);
    expect(body.error.message).toContain('look at it again');
    expect(await latestOf(ref)).toBeUndefined();
  });

  it('keeps exercises apart from reviews, and the latest by the day that they are about', async () => {
    const { ref, sourceHash } = aRunbook();
    const exercise = (on: string, occasion: string) =>
      api.post('/exercises', { ref, on, occasion, evidence: 'game day 7' });
    await exercise('2026-11-20', 'drill').expect(201);
    await exercise('2026-10-01', 'chaos').expect(201);
    expect(await latestOf(ref)).toEqual({ exercisedOn: '2026-11-20' });
    await api.post('/reviews', { ref, sourceHash }).expect(201);
    expect(await latestOf(ref)).toMatchObject({
      exercisedOn: '2026-11-20',
      reviewed: { by: ann },
    });
    expect(await api.attestations.list(ref, 2)).toMatchObject([
      { kind: 'reviewed' },
      {
        kind: 'exercised',
        on: '2026-11-20',
        occasion: 'drill',
        evidence: 'game day 7',
      },
    ]);
    const { body } = await exercise('2026-11-27', 'drill').expect(400);
    expect(body.error.message).toContain('in the future');
    await exercise('2026-13-01', 'drill').expect(400);
  });

  it('finds the latest of thousands in one query', async () => {
    const refs = Array.from(
      { length: 3_000 },
      (_, index) => `component:default/shop/many/"${index}"`,
    );
    await api.attestations.add({
      runbookRef: refs[2_999],
      kind: 'exercised',
      by: ann,
      at: '2026-11-25T03:00:00.000Z',
      on: '2026-11-25',
      sourceHash: 'x',
    });
    const latest = await api.attestations.latest(refs);
    expect([...latest]).toEqual([[refs[2_999], { exercisedOn: '2026-11-25' }]]);
    expect((await api.attestations.latest([])).size).toBe(0);
  });

  it('gives a review as a change of the source', async () => {
    const { ref, file } = aRunbook();
    const { body } = await api
      .get(`/reviews/patch?ref=${encodeURIComponent(ref)}`)
      .expect(200);
    expect(body.file).toBe(file);
    expect(body.patch).toContain(
      '-last_reviewed_on: 2026-01-01\n+last_reviewed_on: 2026-11-25\n',
    );
    const flow = api.runbooks.put({
      text: '---\n{ title: x }\n---\n',
      file: 'docs/flow.md',
    });
    const refused = await api
      .get(`/reviews/patch?ref=${encodeURIComponent(flow.ref)}`)
      .expect(409);
    expect(refused.body.error.message).toContain('by hand');
  });

  it('hides runbooks of docs that the caller may not read, asks for permission, and records writes', async () => {
    const { ref, sourceHash } = aRunbook('component:default/secret');
    const patch = `/reviews/patch?ref=${encodeURIComponent(ref)}`;
    const exercise = { ref, occasion: 'drill', on: '2026-11-25' };
    api.world.policy = { readable: ['component:default/shop'] };
    const { body } = await api
      .post('/reviews', { ref, sourceHash })
      .expect(404);
    expect(body.error.message).toBe(`No runbook '${ref}'`);
    await api.post('/exercises', exercise).expect(404);
    await api.get(patch).expect(404);
    api.world.policy = { denied: ['runbooks.review'] };
    await api.post('/reviews', { ref, sourceHash }).expect(403);
    await api.post('/exercises', exercise).expect(403);
    await api.get(patch).expect(403);
    api.world.policy = {};
    await api.get(patch).expect(200);
    expect(
      api.auditor.createEvent.mock.calls.map(([event]) => event.eventId),
    ).toEqual([
      'runbook-review',
      'runbook-exercise',
      'runbook-review',
      'runbook-exercise',
    ]);
  });
});
