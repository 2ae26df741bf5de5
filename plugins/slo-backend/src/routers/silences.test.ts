import { TestDatabases } from '@backstage/backend-test-utils';
import {
  CreateSilenceRequest,
  listMaintenanceResponse,
  listSilencesResponse,
  simulateEscalationResponse,
  wireSilence,
} from '@nines/backstage-plugin-slo-common';
import { at } from '../alerts/__testUtils__/services';
import { CHECKOUT, SEARCH, startBurning } from '../__testUtils__/startBurning';
import { DatabaseSilenceStore } from '../database/silences/DatabaseSilenceStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const iso = (minute: number) => new Date(at(minute)).toISOString();

describe.each(databases.eachSupportedId())('silences, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeAll(async () => {
    api = await startBurning(databases, id);
  });
  beforeEach(async () => {
    api.allow({});
    await api.db('silence').delete();
  });
  afterAll(async () => api.stop());

  const request: CreateSilenceRequest = {
    matchers: { entity: [CHECKOUT], severity: ['page'] },
    endsAt: iso(200),
    reason: 'a known fault',
  };
  const list = async (search = '') => {
    const { body } = await api.get(`/silences${search}`).expect(200);
    return listSilencesResponse.parse(body);
  };

  it('makes a silence that mutes, shows it, and ends it', async () => {
    const { body } = await api.post('/silences', request).expect(201);
    const made = wireSilence.parse(body);
    expect(made).toMatchObject({
      ...request,
      author: 'user:default/mock',
      startsAt: new Date(api.world.now).toISOString(),
      status: 'active',
      allowedActions: ['expire'],
    });
    expect(api.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'silence-mutate',
        meta: expect.objectContaining({ fields: ['entity', 'severity'] }),
      }),
    );
    const store = new DatabaseSilenceStore(api.db);
    expect(await store.listActive(api.world.now)).toHaveLength(1);
    expect(await list('?status=active')).toMatchObject({
      totalItems: 1,
      items: [{ id: made.id }],
      allowedActions: ['create'],
    });
    await api.post(`/silences/${made.id}/expire`).expect(204);
    expect(await list()).toMatchObject({
      items: [
        {
          id: made.id,
          status: 'expired',
          expiredBy: 'user:default/mock',
          allowedActions: [],
        },
      ],
    });
    const twice = await api.post(`/silences/${made.id}/expire`).expect(409);
    expect(twice.body.error.message).toBe(
      `Silence '${made.id}' is over already`,
    );
  });

  it.each<[object, RegExp]>([
    [{}, /'matchers'.*'endsAt'.*'reason'/],
    [{ ...request, matchers: {} }, /'matchers': needs at least one field/],
    [
      { ...request, matchers: { colour: ['red'] } },
      /'matchers' has unknown 'colour'; known are severity, kind, entity/,
    ],
    [{ ...request, matchers: { entity: [] } }, /'matchers\.entity'/],
    [
      { ...request, matchers: { severity: ['pgae'] } },
      /'pgae', which matches nothing; values are page, ticket/,
    ],
    [{ ...request, endsAt: iso(1) }, /which is over/],
    [{ ...request, startsAt: iso(300) }, /'endsAt' must be after 'startsAt'/],
    [{ ...request, endsAt: iso(200_000) }, /more than 90 days/],
    [{ ...request, endsAt: 'tomorrow' }, /'endsAt'/],
    [{ ...request, reason: 'x' }, /'reason'/],
    [{ ...request, author: 'me' }, /Unknown parameter 'author'/],
  ])('refuses %j', async (body, message) => {
    const answer = await api.post('/silences', body).expect(400);
    expect(answer.body.error.message).toMatch(message);
    expect((await list()).totalItems).toBe(0);
  });

  it('lets those who may read some entities silence and see those alone', async () => {
    await api.post('/silences', request).expect(201);
    api.allow({ readable: [SEARCH] });
    expect(await list()).toMatchObject({ totalItems: 0, items: [] });
    for (const entity of [undefined, [CHECKOUT], [SEARCH, '*']]) {
      const matchers = { severity: ['page'], ...(entity && { entity }) };
      const { body } = await api
        .post('/silences', { ...request, matchers })
        .expect(403);
      expect(body.error.message).toMatch(/entities that you may read/);
    }
    const own = { ...request, matchers: { entity: [SEARCH] } };
    await api.post('/silences', own).expect(201);
    expect((await list()).totalItems).toBe(1);
    api.allow({ denied: ['slo.alert.silence'] });
    await api.post('/silences', request).expect(403);
    expect((await list()).allowedActions).toEqual([]);
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'nothing'])(
    'does not know silence %s',
    async silence => {
      const { status } = await api.post(`/silences/${silence}/expire`);
      expect([400, 404]).toContain(status);
    },
  );

  it('lists maintenance: what is on, what comes next', async () => {
    const common = {
      matchers: { entity: [CHECKOUT] },
      reason: 'a new database',
      author: 'app-config',
      excludeFromBudget: true,
      scope: { kind: 'config' },
    } as const;
    api.world.maintenances = [
      {
        ...common,
        name: 'weekly',
        schedule: {
          kind: 'recurring',
          cron: '0 2 * * 0',
          timezone: 'Europe/Berlin',
          duration: 7_200_000 as never,
        },
      },
      {
        ...common,
        name: 'move',
        schedule: { kind: 'once', start: at(70), end: at(90) },
      },
    ];
    const { body } = await api.get('/maintenance').expect(200);
    const { items } = listMaintenanceResponse.parse(body);
    expect(items).toMatchObject([
      { name: 'move', status: 'active', endsAt: iso(90) },
      {
        name: 'weekly',
        source: 'app-config',
        schedule: '0 2 * * 0 for 2 h, Europe/Berlin',
      },
    ]);
    api.world.maintenances = [];
  });

  it('simulates who would be told, when, and why', async () => {
    const path = `/escalation/simulate?slo=${CHECKOUT}/success&objective=0`;
    const { body } = await api.get(path).expect(200);
    const simulated = simulateEscalationResponse.parse(body);
    expect(simulated).toMatchObject({
      alertName: 'SuccessBurnPage',
      policy: 'pages',
      suppression: null,
      steps: [
        { step: 1, destinations: [{ ref: 'pager:oncall' }] },
        { step: 2, destinations: [{ ref: 'pager:lead' }] },
      ],
    });
    const ticket = await api.get(`${path}&severity=ticket`).expect(200);
    expect(ticket.body.suppression).toMatchObject({
      by: 'page',
      id: api.page.id,
    });
  });

  it.each([
    [`slo=${CHECKOUT}/nothing&objective=0`, 404, /No SLO/],
    [`slo=${CHECKOUT}/success&objective=9`, 404, /No objective '9'/],
    [`slo=${CHECKOUT}/success`, 404, /No objective ''/],
    ['slo=component:default/nobody/success', 404, /No entity/],
    ['slo=checkout', 400, /'slo' is '<entity ref>\/<name>'/],
    ['', 400, /'slo'/],
    [`slo=${CHECKOUT}/success&at=now`, 400, /'at'/],
  ])('refuses to simulate %s', async (search, status, message) => {
    const { body } = await api.get(`/escalation/simulate?${search}`);
    expect(body.response.statusCode).toBe(status);
    expect(body.error.message).toMatch(message);
  });
});
