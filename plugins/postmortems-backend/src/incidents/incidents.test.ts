import { TestDatabases } from '@backstage/backend-test-utils';
import {
  IncidentResponse,
  incidentResponse,
  listChangesResponse,
  listIncidentsResponse,
  listTimelineResponse,
} from '../__testUtils__/schemas';
import { component, user } from '../__testUtils__/catalog';
import { startPostmortemsBackend } from '../__testUtils__/startPostmortemsBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const [ANN, BEN] = ['user:default/ann', 'user:default/ben'];
const CHECKOUT = 'component:default/checkout';

describe.each(databases.eachSupportedId())('incidents, %s', id => {
  let backend: Awaited<ReturnType<typeof startPostmortemsBackend>>;

  beforeAll(async () => {
    backend = await startPostmortemsBackend({
      knex: await databases.init(id),
      config: {
        postmortems: {
          severities: { sev2: { name: 'Major', criteria: 'Much is broken' } },
          roles: [{ role: 'notetaker', title: 'Note taker' }],
          procedures: { docs: 'component:default/response' },
        },
      },
    });
    for (const name of ['checkout', 'cart', 'secret']) {
      backend.register(component(name));
    }
    for (const name of ['ann', 'ben', 'cat']) backend.register(user(name));
  });

  beforeEach(() => {
    backend.world.policy = {};
    backend.signals.publish.mockClear();
  });

  afterAll(() => backend.stop());

  async function open(body: object = {}, as = ANN, status = 201) {
    const asked = { title: 'Payments fail', severity: 3, ...body };
    const answer = await backend.post('/incidents', asked, as).expect(status);
    return incidentResponse.parse(answer.body);
  }
  async function act(
    { id: incident, version }: IncidentResponse,
    path: string,
    body: object,
  ) {
    const to = `/incidents/${incident}/${path}`;
    const answer = await backend.post(to, { version, ...body }).expect(200);
    return incidentResponse.parse(answer.body);
  }
  async function timelineOf({ id: incident }: { id: string }) {
    const answer = await backend.get(`/incidents/${incident}/timeline`);
    return listTimelineResponse.parse(answer.body).items;
  }

  it('is declared, led, moved on and closed, and says so in its timeline, its history and its feed', async () => {
    const opened = await open({
      entityRefs: ['checkout'],
      impactStart: { at: '2026-11-25T08:40:00Z', precision: 'minute' },
    });
    expect(opened).toMatchObject({
      ref: expect.stringMatching(/^INC-2026-\d{3}$/),
      status: 'active',
      entityRefs: [CHECKOUT],
      roles: [{ role: 'lead', ref: ANN }],
      openedBy: ANN,
      milestones: {
        impactStart: { at: '2026-11-25T08:40:00Z' },
        declared: { at: '2026-11-25T09:00:00Z' },
      },
      version: 1,
      severityHistory: [{ severity: 3, by: ANN }],
      procedures: [
        {
          step: 'roles',
          runbookRef: 'component:default/response/roles',
          href: '/catalog/default/component/response/runbooks/roles',
        },
        ...Array(5).fill(expect.anything()),
      ],
      allowedActions: [
        'update',
        'severity',
        'status',
        'roles',
        'timeline',
        'draft',
      ],
    });
    backend.wait({ minutes: 10 });
    let incident = await act(opened, 'severity', {
      severity: 2,
      reason: 'all cards',
    });
    incident = await act(incident, 'roles', { role: 'lead', ref: 'ben' });
    incident = await act(incident, 'status', { status: 'mitigated' });
    backend.wait({ minutes: 5 });
    incident = await act(incident, 'status', { status: 'resolved' });
    expect(incident).toMatchObject({
      status: 'resolved',
      severity: 2,
      severityHistory: [
        { severity: 3, at: '2026-11-25T09:00:00.000Z' },
        { severity: 2, at: '2026-11-25T09:10:00.000Z', reason: 'all cards' },
      ],
      milestones: {
        mitigated: { at: '2026-11-25T09:10:00Z' },
        resolved: { at: '2026-11-25T09:15:00Z' },
      },
      procedures: [{ step: 'closing' }, ...Array(5).fill(expect.anything())],
    });
    expect(
      (await timelineOf(opened)).map(({ kind, text, source }) => [
        source,
        kind,
        text,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['nines', 'status_change', 'Incident declared as SEV-3'],
        ['nines', 'decision', 'Severity SEV-3 is Major now: all cards'],
        ['nines', 'decision', `Incident lead: ${ANN} handed over to ${BEN}`],
        ['nines', 'status_change', 'Impact mitigated'],
        ['nines', 'recovery', 'Incident resolved'],
      ]),
    );
    const history = await backend.get(`/incidents/${opened.ref}/history`);
    expect(history.body.items).toMatchObject([
      { change: 'status', version: 5, byRef: ANN },
      { change: 'status', version: 4 },
      { change: 'roles', version: 3 },
      {
        change: 'severity',
        version: 2,
        reason: 'all cards',
        fields: [{ field: 'severity', before: 3, after: 2 }],
      },
      { change: 'opened', version: 1 },
    ]);
    const feed = await backend.getAsService('/changes?limit=500').expect(200);
    expect(
      listChangesResponse
        .parse(feed.body)
        .changes.filter(({ subject }) => subject === opened.id)
        .map(({ type, entityRef, body }) => [type, entityRef, body.event]),
    ).toEqual(
      ['opened', 'severity', 'roles', 'status', 'status'].map(event => [
        'incident',
        CHECKOUT,
        event,
      ]),
    );
    expect(backend.signals.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'postmortems',
      message: { about: 'incidents' },
    });
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'incident-change',
        meta: { id: opened.id, actionType: 'severity', severity: 2 },
      }),
    );
  });

  it('stops whoever did not see the last change, with both versions', async () => {
    const incident = await open();
    await act(incident, 'severity', { severity: 1 });
    const { body } = await backend
      .post(`/incidents/${incident.id}/severity`, { version: 1, severity: 4 })
      .expect(409);
    expect(body.error.message).toMatch(
      /^INC-2026-\d+ is at version 2, you saw 1/,
    );
  });

  it('opens one incident for one key, and one for an alert that is under way', async () => {
    const key = 'key-of-mine';
    const first = await open({ key });
    expect((await open({ key, title: 'Again' }, ANN, 200)).id).toBe(first.id);
    expect((await open({ key }, BEN)).id).not.toBe(first.id);
    const alerts = [{ occurrence: 'occ-1', entityRef: CHECKOUT }];
    const asked = await Promise.all(
      Array.from({ length: 4 }, () =>
        backend.post('/incidents', { title: 'x', severity: 3, alerts }),
      ),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual([
      200, 200, 200, 201,
    ]);
    const of = asked[0].body;
    expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1);
    expect(of).toMatchObject({ entityRefs: [CHECKOUT], alerts });
    await act(of, 'status', { status: 'false_alarm', reason: 'a drill' });
    expect((await open({ alerts })).id).not.toBe(of.id);
    const { body } = await backend.get('/incidents?occurrence=occ-1');
    expect(body.totalItems).toBe(2);
  });

  it('merges one incident into another, which has its alerts from then on', async () => {
    const one = await open({ alerts: [{ occurrence: 'm-1' }] });
    const other = await open({ alerts: [{ occurrence: 'm-2' }] });
    const merged = await act(one, 'status', {
      status: 'merged',
      reason: 'the same outage',
      mergedInto: other.ref.toLowerCase(),
    });
    expect(merged.mergedInto).toEqual({ id: other.id, ref: other.ref });
    const { body } = await backend.get(`/incidents/${other.id}`);
    expect(body).toMatchObject({
      version: 2,
      alerts: [{ occurrence: 'm-2' }, { occurrence: 'm-1' }],
    });
    expect((await timelineOf(other)).map(({ text }) => text)).toContain(
      `${one.ref} was merged into this incident`,
    );
  });

  it.each<[string, string, object, RegExp]>([
    ['status', 'status', { status: 'closed' }, /cannot go from 'active'/],
    ['a reason', 'status', { status: 'canceled' }, /'reason' is missing/],
    [
      'an incident',
      'status',
      { status: 'merged', reason: 'x', mergedInto: 'INC-1' },
      /No incident 'INC-1'/,
    ],
    [
      'a role',
      'roles',
      { role: 'boss', ref: ANN },
      /known are lead, deputy.*notetaker/,
    ],
    [
      'a person',
      'roles',
      { role: 'scribe', ref: 'nobody' },
      /'user:default\/nobody', whom the catalog does not know/,
    ],
    ['a severity', 'severity', { severity: 9 }, /'severity'/],
  ])('refuses what makes no sense of %s', async (_, path, body, message) => {
    const { id: incident } = await open();
    const answer = await backend.post(`/incidents/${incident}/${path}`, {
      version: 1,
      ...body,
    });
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.error.message).toMatch(message);
  });

  it.each<[object, RegExp]>([
    [
      { entityRefs: ['component:default/none'] },
      /no entity 'component:default\/none'/,
    ],
    [{ entityRefs: ['a b c'] }, /no entity 'component:default\/a b c'/],
    [{ viewers: ['component:default/cart'] }, /'viewers'.*a user or a group/],
    [
      { impactStart: { at: null, precision: 'minute' } },
      /'impactStart.at' is empty/,
    ],
    [{ surprise: 1 }, /Unknown parameter 'surprise'/],
  ])('opens nothing for %j', async (body, message) => {
    const answer = await backend
      .post('/incidents', { title: 'x', severity: 3, ...body })
      .expect(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it('lists those under way first, worst first, and finds, filters and counts', async () => {
    const word = 'Zebra';
    const made = [
      await open({ title: `${word} one`, severity: 4 }),
      await open({ title: `${word} two 100%`, severity: 1 }),
      await open({ title: `${word} three`, severity: 1, entityRefs: ['cart'] }),
    ];
    await act(made[1], 'status', { status: 'resolved' });
    const list = async (query: string) => {
      const answer = await backend.get(`/incidents?search=zebra${query}`);
      return listIncidentsResponse.parse(answer.body);
    };
    const titles = async (query: string) =>
      (await list(query)).items.map(({ title }) => title.slice(6));
    expect(await titles('')).toEqual(['three', 'one', 'two 100%']);
    expect(await titles('&sort=title&order=desc')).toEqual([
      'two 100%',
      'three',
      'one',
    ]);
    expect(await titles('&severity=1&status=active')).toEqual(['three']);
    expect(await titles('&entity=component:default/cart')).toEqual(['three']);
    expect(await titles('%20100%25')).toEqual(['two 100%']);
    expect(await list('&status=resolved&limit=1')).toMatchObject({
      totalItems: 1,
      counts: { active: 2, resolved: 1 },
      allowedActions: ['open'],
    });
  });

  it('keeps a timeline that people write in', async () => {
    const incident = await open();
    const path = `/incidents/${incident.ref}/timeline`;
    const at = { at: '2026-11-25T08:59:00Z', precision: 'minute' };
    const note = { at, kind: 'note', text: 'Looking at the logs' };
    const { body: event } = await backend.post(path, note).expect(201);
    const changed = await backend
      .patch(`${path}/${event.id}`, {
        version: 1,
        changes: { text: 'Logs show nothing', pinned: true },
      })
      .expect(200);
    expect(changed.body).toMatchObject({
      version: 2,
      edited: true,
      pinned: true,
    });
    await backend
      .patch(`${path}/${event.id}`, { version: 1, changes: { hidden: true } })
      .expect(409);
    await backend
      .patch(`${path}/none`, { version: 1, changes: { hidden: true } })
      .expect(404);
    const { body } = await backend
      .post(path, { ...note, endAt: { ...at, at: '2026-11-25T08:00:00Z' } })
      .expect(400);
    expect(body.error.message).toContain(`'endAt'`);
    expect(await timelineOf(incident)).toMatchObject([
      { text: 'Logs show nothing', source: 'manual' },
      { source: 'nines' },
    ]);
    const history = await backend.get(`/incidents/${incident.id}/history`);
    expect(history.body.items[0].fields).toContainEqual({
      field: `timeline.${event.id}.text`,
      before: 'Looking at the logs',
      after: 'Logs show nothing',
    });
  });

  describe('to others', () => {
    it('shows an incident of which they may read one entity, without the others', async () => {
      const both = await open({
        entityRefs: ['checkout', 'secret'],
        sloRefs: ['component:default/secret/latency'],
        alerts: [{ occurrence: 's-1', entityRef: 'component:default/secret' }],
      });
      const secret = await open({ entityRefs: ['secret'] });
      backend.world.policy = { readable: [CHECKOUT] };
      const { body } = await backend.get(`/incidents/${both.id}`).expect(200);
      expect(body).toMatchObject({
        entityRefs: [CHECKOUT],
        sloRefs: [],
        alerts: [],
      });
      await backend.get(`/incidents/${secret.id}`).expect(404);
      await backend.get(`/incidents/${secret.id}/timeline`).expect(404);
      await backend
        .post(`/incidents/${secret.id}/severity`, { version: 1, severity: 1 })
        .expect(404);
      const patched = await backend
        .patch(`/incidents/${both.id}`, {
          version: 1,
          changes: { entityRefs: [CHECKOUT], title: 'Narrower' },
        })
        .expect(200);
      expect(patched.body.title).toBe('Narrower');
      backend.world.policy = {};
      const whole = await backend.get(`/incidents/${both.id}`).expect(200);
      expect(whole.body.entityRefs).toEqual([
        CHECKOUT,
        'component:default/secret',
      ]);
    });

    it('hides a restricted one from all but those that it names: in lists, counts, its alert and the feed', async () => {
      const alerts = [{ occurrence: 'r-1' }];
      const restricted = await open({
        ...{ title: 'Quokka breach', alerts },
        ...{ visibility: 'restricted', viewers: ['user:default/cat'] },
      });
      for (const path of ['', '/timeline', '/history']) {
        await backend
          .get(`/incidents/${restricted.id}${path}`, BEN)
          .expect(404);
      }
      const list = await backend.get('/incidents?search=quokka', BEN);
      expect(list.body).toMatchObject({ totalItems: 0, counts: {}, items: [] });
      const own = await open({ alerts, title: 'Quokka too' }, BEN);
      expect(own.id).not.toBe(restricted.id);
      await backend
        .get(`/incidents/${restricted.id}`, 'user:default/cat')
        .expect(200);
      await backend.getAsService(`/incidents/${restricted.id}`).expect(404);
      const feed = await backend.getAsService('/changes?limit=500');
      expect(JSON.stringify(feed.body)).not.toContain('Quokka breach');
      expect(
        feed.body.changes.filter(
          (change: { subject: string }) => change.subject === restricted.id,
        ),
      ).toMatchObject([{ entityRef: '', body: { visibility: 'restricted' } }]);
    });

    it('asks the policy: by conditions, and for each thing that is done', async () => {
      const mine = await open({ severity: 1, title: 'Numbat' });
      await open({ severity: 2, title: 'Numbat two' });
      backend.world.policy = {
        conditions: {
          'postmortems.incident.read': {
            resourceType: 'postmortems-incident',
            conditions: {
              rule: 'HAS_SEVERITY',
              resourceType: 'postmortems-incident',
              params: { severities: [1] },
            },
          },
        },
      };
      const list = await backend.get('/incidents?search=numbat').expect(200);
      expect(list.body).toMatchObject({
        totalItems: 1,
        items: [{ id: mine.id }],
        counts: { active: 1 },
      });
      backend.world.policy = { denied: ['postmortems.incident.update'] };
      const shown = await backend.get(`/incidents/${mine.id}`).expect(200);
      expect(shown.body.allowedActions).toEqual([]);
      await backend
        .post(`/incidents/${mine.id}/status`, {
          version: 1,
          status: 'resolved',
        })
        .expect(403);
      backend.world.policy = { denied: ['postmortems.incident.create'] };
      await backend.post('/incidents', { title: 'x', severity: 3 }).expect(403);
      backend.world.policy = { denied: ['postmortems.incident.read'] };
      await backend.get('/incidents').expect(403);
    });
  });
});
