import { TestDatabases } from '@backstage/backend-test-utils';
import {
  entityPostmortemsResponse,
  incidentResponse,
  listPostmortemsResponse,
  listTimelineResponse,
  postmortemResponse,
  readPostmortem,
  trendsResponse,
} from '@nines/backstage-plugin-postmortems-common';
import { component, user } from '../__testUtils__/catalog';
import { startPostmortemsBackend } from '../__testUtils__/startPostmortemsBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const [ANN, BEN, CAT] = ['ann', 'ben', 'cat'].map(
  name => `user:default/${name}`,
);
const CHECKOUT = 'component:default/checkout';
const GONE = { name: 'NotFoundError' };

describe.each(databases.eachSupportedId())('postmortems, %s', id => {
  let backend: Awaited<ReturnType<typeof startPostmortemsBackend>>;

  beforeAll(async () => {
    backend = await startPostmortemsBackend({ knex: await databases.init(id) });
    for (const name of ['checkout', 'secret']) {
      backend.register(component(name));
    }
    for (const name of ['ann', 'ben', 'cat']) backend.register(user(name));
  });

  beforeEach(() => {
    backend.world.policy = {};
  });

  afterAll(() => backend.stop());

  const content = (change: object = {}) => ({
    title: 'Payments failed',
    severity: 3,
    ownerRef: ANN,
    authorRefs: [ANN],
    entityRefs: [CHECKOUT],
    ...change,
  });
  async function write(change: object = {}, as = ANN) {
    const asked = { content: content(change) };
    const answer = await backend.post('/postmortems', asked, as).expect(201);
    return postmortemResponse.parse(answer.body);
  }
  async function list(search: string, as = ANN) {
    const query = `/postmortems?search=${search}`;
    const answer = await backend.get(query, as).expect(200);
    return listPostmortemsResponse.parse(answer.body);
  }

  it('counts refs by the year of the impact, and finds by id, ref and words', async () => {
    const milestones = {
      impactStart: { at: '2019-03-01T10:00:00Z', precision: 'minute' },
    };
    const first = await write({ milestones, title: 'Zebra crossing' });
    const second = await write({ milestones });
    expect([first.ref, second.ref]).toEqual(['PM-2019-001', 'PM-2019-002']);
    const { body } = await backend.get('/postmortems/pm-2019-001').expect(200);
    expect(body).toEqual(first);
    const found = await list('zebra');
    expect(found).toMatchObject({ totalItems: 1, counts: { draft: 1 } });
    expect(found.items[0].id).toBe(first.id);
    expect((await list('100%25')).totalItems).toBe(0);
  });

  it('makes one for one key, and refuses a change of an older version', async () => {
    const asked = { content: content(), key: 'key-12345' };
    const made = await backend.post('/postmortems', asked).expect(201);
    const again = await backend.post('/postmortems', asked).expect(200);
    expect(again.body.id).toBe(made.body.id);
    const path = `/postmortems/${made.body.id}`;
    const change = { version: 1, changes: { summary: 'It broke' } };
    await backend.patch(path, change).expect(200);
    const { body } = await backend.patch(path, change).expect(409);
    expect(body.error.message).toContain('is at version 2, you saw 1');
    const history = await backend.get(`${path}/history`).expect(200);
    expect(history.body.items[0]).toMatchObject({
      version: 2,
      byRef: ANN,
      fields: [{ field: 'content.summary', before: '', after: 'It broke' }],
    });
  });

  it('refuses factors that run in a circle', async () => {
    const factor = (name: string, cause: string) => ({
      ...{ id: name, kind: 'code', text: name, causedBy: [cause] },
    });
    const factors = [factor('a', 'b'), factor('b', 'a')];
    const asked = { content: content({ factors }) };
    const { body } = await backend.post('/postmortems', asked).expect(400);
    expect(body.error.message).toContain('circle');
  });

  it('hides a restricted one from all whom it does not name, also from who saw it once', async () => {
    const made = await write({ title: 'Quagga leak', viewers: [BEN] });
    const path = `/postmortems/${made.id}`;
    expect((await list('quagga', CAT)).totalItems).toBe(1);
    const changes = { visibility: 'restricted', tags: ['quagga-tag'] };
    await backend.patch(path, { version: 1, changes }).expect(200);
    expect((await list('quagga', BEN)).items).toMatchObject([{ id: made.id }]);
    const hidden = await list('quagga', CAT);
    expect(hidden).toMatchObject({ totalItems: 0, items: [], counts: {} });
    expect((await list('', CAT)).filters.tags).not.toContain('quagga-tag');
    for (const rest of ['', '/history', '/timeline', '/export']) {
      const { body } = await backend.get(`${path}${rest}`, CAT).expect(404);
      expect(body.error).toMatchObject(GONE);
      await backend.get(`${path}${rest}`, BEN).expect(200);
    }
    await backend.getAsService(path).expect(404);
    const feed = await backend.getAsService('/changes').expect(200);
    const told = feed.body.changes.filter(
      (each: { subject: string }) => each.subject === made.id,
    );
    expect(told.at(-1).body).toEqual({ visibility: 'restricted' });
    expect(told.at(-1).entityRef).toBe('');
  });

  it('shows one where an entity of it may be read, and names no other', async () => {
    const secret = 'component:default/secret';
    const both = await write({ entityRefs: [CHECKOUT, secret] });
    const only = await write({ entityRefs: [secret], title: 'Okapi' });
    backend.world.policy = { readable: [CHECKOUT] };
    const { body } = await backend.get(
      `/postmortems/${both.id}`,
      'user:default/eve',
    );
    expect(postmortemResponse.parse(body).entityRefs).toEqual([CHECKOUT]);
    expect(JSON.stringify(body)).not.toContain(secret);
    await backend
      .get(`/postmortems/${only.id}`, 'user:default/eve')
      .expect(404);
    expect((await list('okapi', 'user:default/eve')).totalItems).toBe(0);
  });

  it('pushes the conditions of a policy into its lists', async () => {
    await write({ title: 'Tapir one', severity: 1 });
    await write({ title: 'Tapir two', severity: 4 });
    const rule = (name: string, params: object) => ({
      ...{ rule: name, resourceType: 'postmortems-postmortem', params },
    });
    backend.world.policy = {
      conditions: {
        'postmortems.postmortem.read': {
          resourceType: 'postmortems-postmortem',
          conditions: {
            allOf: [
              { not: rule('HAS_SEVERITY', { severities: [1] }) as never },
              {
                anyOf: [
                  rule('IS_OWNED_BY', { ownerRefs: [BEN] }) as never,
                  rule('IS_ENTITY_OF', { entityRefs: [CHECKOUT] }) as never,
                ],
              },
            ],
          },
        },
      },
    };
    const found = await list('tapir');
    expect(found.items.map(({ title }) => title)).toEqual(['Tapir two']);
    expect(found.totalItems).toBe(1);
  });

  it('names all that stands against publishing at once, and takes no approval of the only author', async () => {
    const made = await write();
    const path = `/postmortems/${made.id}`;
    const to = (status: string, version: number) =>
      backend.post(`${path}/status`, { version, status });
    await to('in_review', 1).expect(200);
    const approve = { version: 2, verdict: 'approve' };
    await backend.post(`${path}/reviews`, approve, ANN).expect(409);
    const reviewed = await backend
      .post(`${path}/reviews`, approve, BEN)
      .expect(200);
    expect(reviewed.body.approvals).toEqual({ needed: 1, given: 1 });
    await to('published', 3).expect(409);
    const rules = reviewed.body.gate.map((each: { rule: string }) => each.rule);
    expect(new Set(rules).size).toBeGreaterThan(4);
  });

  it('drafts one postmortem of an incident, however often it is asked, and takes its timeline along', async () => {
    const opened = await backend.post('/incidents', {
      ...{ title: 'Checkout is down', severity: 2, entityRefs: [CHECKOUT] },
    });
    const incident = incidentResponse.parse(opened.body);
    const path = `/incidents/${incident.id}`;
    const both = await Promise.all([
      backend.post(`${path}/postmortem`),
      backend.post(`${path}/postmortem`),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    const [one, other] = both.map(({ body }) => postmortemResponse.parse(body));
    expect(other.id).toBe(one.id);
    expect(one.content).toMatchObject({ severity: 2, entityRefs: [CHECKOUT] });
    const timeline = await backend.get(`/postmortems/${one.id}/timeline`);
    const { items } = listTimelineResponse.parse(timeline.body);
    expect(items.length).toBeGreaterThan(0);
    const { body } = await backend.get(path).expect(200);
    expect(body.postmortem).toMatchObject({ id: one.id, ref: one.ref });
  });

  it('exports Markdown that is read as the same record', async () => {
    const made = await write({ summary: 'All payments failed', tags: ['pay'] });
    const answer = await backend.get(`/postmortems/${made.ref}/export`);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="${made.ref}.md"`,
    );
    const read = readPostmortem(answer.text, { path: 'a.md' });
    expect(read.record?.content).toEqual(made.content);
  });

  it('exports a page that runs nothing, and for those outside only what is for them', async () => {
    const externalMessage = 'Payments were down <script>alert(1)</script>';
    const made = await write({
      ...{ summary: 'The summary of ours', externalMessage },
      visibility: 'public',
    });
    const path = `/postmortems/${made.ref}/export`;
    const inside = await backend.get(`${path}?format=html`).expect(200);
    expect(inside.text).toContain('The summary of ours');
    expect(inside.text).not.toContain('<script');
    const query = 'audience=external';
    const outside = await backend.get(`${path}?format=html&${query}`);
    expect(outside.text).toContain('Payments were down');
    expect(outside.text).not.toContain('The summary of ours');
    const refused = await backend.get(`${path}?${query}`).expect(400);
    expect(refused.body.error.message).toMatch(/for those outside/);
  });

  it('counts in trends what the caller sees, and nothing else', async () => {
    const at = {
      impactStart: { at: '2015-05-05T10:00:00Z', precision: 'minute' },
    };
    const resolved = { at: '2015-05-05T11:10:00Z', precision: 'minute' };
    const detected = { at: '2015-05-05T10:10:00Z', precision: 'minute' };
    await write({ milestones: { ...at, detected, resolved } });
    await write({ milestones: at, visibility: 'restricted', severity: 1 });
    const span = '/trends?from=2015-01-01&to=2016-01-01';
    const count = async (as: string) => {
      const { body } = await backend.get(span, as).expect(200);
      return trendsResponse.parse(body);
    };
    const [own, others] = [await count(ANN), await count(CAT)];
    expect([own.total, others.total]).toEqual([2, 1]);
    expect(own.bySeverity[0]).toEqual({ severity: 1, count: 1 });
    expect(others.durations.timeToResolve).toMatchObject({
      ...{ count: 1, median: 3600 },
    });
    expect(others.byEntity.map(each => each.entityRef)).toEqual([CHECKOUT]);
  });

  it('answers all of an entity in one page, without what is hidden', async () => {
    const secret = 'component:default/secret';
    const made = await write({ entityRefs: [secret], title: 'Shown' });
    const hidden = { visibility: 'restricted', title: 'Hidden' };
    await write({ entityRefs: [secret], ...hidden });
    const path = '/entities/component/default/secret';
    const { body } = await backend.get(path, CAT).expect(200);
    const page = entityPostmortemsResponse.parse(body);
    expect(page.postmortems.map(each => each.id)).toContain(made.id);
    expect(JSON.stringify(page)).not.toContain('Hidden');
    backend.world.policy = { readable: [CHECKOUT] };
    await backend.get(path, 'user:default/fay').expect(404);
  });
});
