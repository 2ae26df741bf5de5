import { TestDatabases } from '@backstage/backend-test-utils';
import {
  alertResponse,
  entityAlertsResponse,
  listAlertsResponse,
} from '@nines/backstage-plugin-slo-common';
import { at } from '../alerts/__testUtils__/services';
import { CHECKOUT, SEARCH, startBurning } from '../__testUtils__/startBurning';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('reading alerts, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeAll(async () => {
    api = await startBurning(databases, id);
    api.world.silences = [
      {
        id: 'silence-1',
        matchers: { entity: [SEARCH] },
        reason: 'we know',
        author: 'user:default/ann',
        createdAt: at(70),
        startsAt: at(70),
        endsAt: at(500),
      },
    ];
    await api.minute(81);
  });
  beforeEach(() => api.allow({}));
  afterAll(async () => api.stop());

  const list = async (search = '') => {
    const { body } = await api.get(`/alerts${search}`).expect(200);
    return listAlertsResponse.parse(body);
  };

  it('lists what is open, latest first, with what the caller may do', async () => {
    const { items, ...page } = await list();
    expect(items.map(({ entity }) => entity.entityRef)).toEqual([
      SEARCH,
      CHECKOUT,
    ]);
    expect(page).toEqual({
      totalItems: 2,
      counts: { firing: 2, acknowledged: 0, resolved: 0 },
      asOf: new Date(at(81)).toISOString(),
    });
    expect(items[1]).toMatchObject({
      id: api.page.id,
      name: 'SuccessBurnPage',
      slo: 'success',
      severity: 'page',
      entity: { title: 'checkout', owner: 'group:default/web', tier: '1' },
      suppression: null,
      allowedActions: ['acknowledge', 'resolve', 'note', 'silence'],
    });
    expect(items[0].suppression).toMatchObject({
      by: 'silence',
      message: 'Silenced by user:default/ann: we know',
    });
  });

  it.each([
    ['?status=resolved', 0],
    ['?status=firing&status=acknowledged', 2],
    ['?severity=ticket', 0],
    ['?kind=burn&severity=page', 2],
    ['?entity=component:default/Checkout', 1],
    ['?owner=group:default/web&tier=1', 2],
    ['?owner=group:default/core', 0],
    ['?search=burnpage%20check', 1],
    ['?search=%25', 0],
    [`?since=${new Date(at(75)).toISOString()}`, 1],
    [`?slo=${CHECKOUT}/success`, 1],
    ['?limit=1&offset=1', 2],
  ])('narrows the list down to %s', async (search, totalItems) => {
    expect((await list(search)).totalItems).toBe(totalItems);
  });

  it('shows all of one alert: why, who was told, who is next, what happened', async () => {
    const { body } = await api.get(`/alerts/${api.page.id}`).expect(200);
    const alert = alertResponse.parse(body);
    expect(alert.reasons[0]).toMatchObject({
      kind: 'burn',
      burn: { severity: 'page', holds: true },
    });
    expect(alert.escalation).toMatchObject({
      policy: 'pages',
      told: [{ destination: 'pager:oncall' }],
    });
    expect(alert.timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['opened', 'notified', 'delivered']),
    );
    expect(alert.timeline[0].message).toBe(alert.sentence);
    expect(alert.notPaged).toBeUndefined();
  });

  it('says why nobody was paged', async () => {
    const [search] = (await list('?entity=component:default/search')).items;
    const { body } = await api.get(`/alerts/${search.id}`).expect(200);
    expect(alertResponse.parse(body).notPaged).toBe(
      'Silenced by user:default/ann: we know.',
    );
  });

  it('shows what is open on an entity', async () => {
    const path = '/entities/component/default/checkout/alerts';
    const { body } = await api.get(path).expect(200);
    expect(entityAlertsResponse.parse(body)).toMatchObject({
      entityRef: CHECKOUT,
      open: [{ id: api.page.id }],
      recent: [],
    });
    expect(await api.alertApi.openOf(CHECKOUT)).toMatchObject([
      { id: api.page.id, severity: 'page', status: 'firing' },
    ]);
  });

  it('B31 counts and pages only what the caller may read, and tells nothing of the rest', async () => {
    api.allow({ readable: [SEARCH] });
    const { items, totalItems, counts } = await list('?limit=1');
    expect(items.map(({ entity }) => entity.entityRef)).toEqual([SEARCH]);
    expect([totalItems, counts.firing]).toEqual([1, 1]);
    const { body } = await api.get(`/alerts/${api.page.id}`).expect(404);
    expect(body.error.message).toBe(`No alert '${api.page.id}'`);
    await api.get('/entities/component/default/checkout/alerts').expect(404);
    await api.post(`/alerts/${api.page.id}/acknowledge`).expect(404);
  });

  it('needs its own permission, and shows no button that would be refused', async () => {
    api.allow({ denied: ['slo.alert.acknowledge'] });
    const { items } = await list();
    expect(items[1].allowedActions).toEqual(['silence']);
    const refused = await api.post(`/alerts/${api.page.id}/acknowledge`);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toBe(
      "Needs permission 'slo.alert.acknowledge'",
    );
    api.allow({ denied: ['slo.alert.read'] });
    await api.get('/alerts').expect(403);
    await api.get(`/alerts/${api.page.id}`).expect(403);
    await api.get('/entities/component/default/checkout/alerts').expect(403);
  });

  it.each([
    ['/alerts?colour=red', /Unknown parameter 'colour'; known are status/],
    ['/alerts?limit=1000', /'limit': .*100/],
    ['/alerts?status=green', /'status\.0'/],
    ['/alerts?search=a&search=b', /'search'/],
    ['/alerts?filter[__proto__][x]=1', /Unknown parameter|filter/],
    ['/alerts?entity[__proto__]=x', /'entity'|Unknown parameter/],
    ['/alerts?since=yesterday', /'since'/],
    ['/alerts/a%2Fb', /'id'.*alert's id/],
    [`/alerts/${'x'.repeat(65)}`, /'id'/],
  ])('B27 refuses %s', async (path, message) => {
    const { body } = await api.get(path).expect(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toMatch(message);
  });

  it.each(['occ-00000000000000000000', '__proto__', 'constructor'])(
    'does not know alert %s',
    async alert => {
      const { body } = await api.get(`/alerts/${alert}`).expect(404);
      expect(body.error.message).toBe(`No alert '${alert}'`);
    },
  );
});
