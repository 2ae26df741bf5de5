import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Instant,
  MINUTE_MS,
  Ratio,
  chartResponse,
  entitySlosResponse,
  healthResponse,
  listSlosResponse,
  sloResponse,
  wireExclusion,
} from '@nines/backstage-plugin-slo-common';
import request from 'supertest';
import { SloApiHarness } from './__testUtils__/SloApiHarness';
import { aDefinition, anObjective } from './testing/definitions';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = (29_666_880 * MINUTE_MS) as Instant;
const CHECKOUT = 'component:default/checkout';
const SEARCH = 'component:default/search';
const ORDERS = 'api:default/orders';
const SHOP = 'system:default/shop';
const DAY = 1_440;
const ago = (minutes: number) =>
  new Date(NOW - minutes * MINUTE_MS).toISOString();

type Backend = Awaited<ReturnType<SloApiHarness['start']>>;

const composite = aDefinition({
  name: 'journey',
  composite: true,
  objectives: [
    anObjective({ id: 'browse', displayName: 'Browse', target: 0.9 as Ratio }),
    anObjective({
      id: 'pay',
      displayName: 'Pay',
      target: 0.95 as Ratio,
      weight: 2,
    }),
  ],
});

describe.each(databases.eachSupportedId())('the SLO API, %s', id => {
  let api: SloApiHarness;
  let get: (path: string) => request.Test;
  let post: (path: string, body: object) => request.Test;
  let remove: (path: string) => request.Test;
  let everything: Backend;
  const restricted: Backend[] = [];

  beforeAll(async () => {
    api = await SloApiHarness.create(await databases.init(id), { now: NOW });
    const owner = 'group:default/web';
    await api.addEntity({ entityRef: SHOP, owner });
    await api.addEntity({
      entityRef: CHECKOUT,
      owner,
      system: SHOP,
      slos: [aDefinition(), composite],
    });
    await api.addEntity({
      entityRef: SEARCH,
      owner,
      system: SHOP,
      slos: [aDefinition({ name: 'latency', displayName: 'Latency' })],
    });
    await api.addEntity({ entityRef: ORDERS, owner: 'group:default/core' });
    const minutes = 2 * DAY;
    await api.measure({
      sloRef: `${CHECKOUT}/availability`,
      minutes,
      badAt: minute => (minute < 60 ? 80 : 0),
    });
    await api.measure({
      sloRef: `${CHECKOUT}/journey`,
      minutes: DAY,
      badAt: minute => (minute % 100 === 0 ? 20 : 0),
    });
    await api.measure({
      sloRef: `${SEARCH}/latency`,
      minutes,
      badAt: minute => (minute % 10 === 0 ? 1 : 0),
    });
    await api.tick();
  });

  beforeAll(async () => {
    everything = await api.start();
  });

  beforeEach(() => {
    api.policy = {};
    ask(everything);
  });

  afterAll(async () => {
    for (const backend of [everything, ...restricted]) await backend.stop();
  });

  function ask({ server }: Backend): void {
    get = path => request(server).get(`/api/slo${path}`);
    post = (path, body) => request(server).post(`/api/slo${path}`).send(body);
    remove = path => request(server).delete(`/api/slo${path}`);
  }

  async function use(policy: SloApiHarness['policy']): Promise<void> {
    api.policy = policy;
    const backend = await api.start();
    restricted.push(backend);
    ask(backend);
  }

  it('lists the fleet, worst first, with sparklines', async () => {
    const { body } = await get('/slos').expect(200);
    const page = listSlosResponse.parse(body);
    expect(page.items.map(({ slo, objective }) => [slo, objective])).toEqual([
      ['availability', '0'],
      ['journey', ''],
      ['latency', '0'],
      ['journey', 'pay'],
      ['journey', 'browse'],
    ]);
    const [worst] = page.items;
    expect(worst.state).toMatchObject({ kind: 'exhausted' });
    expect(worst.state.message).toMatch(/^The error budget is spent: 166.7 %/);
    expect(worst.sparkline.at(-1)).toBeCloseTo(worst.budget?.left ?? NaN, 3);
    expect(worst.sparkline[0]).toBeNull();
    expect(page.totalItems).toBe(5);
  });

  it.each([
    ['/slos?limit=2&offset=1', ['journey', 'latency'], 5],
    ['/slos?search=latency', ['latency'], 1],
    ['/slos?kind=api', [], 0],
    ['/slos?entity=component:default/search&state=healthy', ['latency'], 1],
    ['/slos?state=healthy&state=exhausted&limit=1', ['availability'], 5],
    ['/slos?state=burning&state=exhausted', ['availability'], 1],
  ])('pages %s', async (path, slos, total) => {
    const { body } = await get(path).expect(200);
    const names = body.items.map(({ slo }: { slo: string }) => slo);
    expect([names, body.totalItems]).toEqual([slos, total]);
  });

  it.each([
    ['/slos?colour=red', /Unknown parameter 'colour'; known are search, owner/],
    ['/slos?limit=1000', /'limit': .*100/],
    ['/slos?limit=x', /'limit'/],
    ['/slos?state=green', /'state\.0'/],
    ['/slos?search=a&search=b', /'search'/],
    [`/slos?search=${'x'.repeat(201)}`, /'search': .*200/],
    ['/slos?owner[__proto__]=x', /Unknown parameter|'owner'/],
    ['/entities/component/default/checkout?x=1', /Unknown parameter 'x'/],
    [`/entities/component/default/${'n'.repeat(64)}`, /'name'/],
    ['/entities/component/default/a%2Fb', /'name'/],
    ['/entities/component/default/a%00b', /'name'/],
    [
      '/slos/component/default/checkout/availability/chart?points=721&objective=0',
      /'points': .*720/,
    ],
    [
      `/slos/component/default/checkout/availability/chart?objective=0&from=${ago(
        1,
      )}&to=${ago(5)}`,
      /'from' must be before 'to'/,
    ],
  ])('refuses %s', async (path, message) => {
    const { body } = await get(path).expect(400);
    expect(body.error).toMatchObject({ name: 'InputError' });
    expect(body.error.message).toMatch(message);
  });

  it('answers all that the page of an entity shows', async () => {
    const { body } = await get('/entities/Component/default/CHECKOUT');
    const entity = entitySlosResponse.parse(body);
    expect(entity.entityRef).toBe(CHECKOUT);
    expect(entity.counts).toMatchObject({ exhausted: 1 });
    expect(entity.objectives[0]).toMatchObject({
      slo: 'availability',
      definition: { format: 'openslo', file: 'slo.yaml', line: 1 },
    });
    expect(entity.objectives[0].burns).toHaveLength(4);
    expect(entity.starter).toBeUndefined();
    expect(entity.rollup).toBeUndefined();
  });

  it('rolls up a system', async () => {
    const { body } = await get('/entities/system/default/shop').expect(200);
    const { rollup } = entitySlosResponse.parse(body);
    expect(rollup).toMatchObject({
      entities: 2,
      entitiesWithSlos: 2,
      counts: { exhausted: 1 },
    });
    expect(rollup?.worst.map(({ slo }) => slo)[0]).toBe('availability');
  });

  it('invites an entity without SLOs', async () => {
    const { body } = await get('/entities/api/default/orders').expect(200);
    expect(entitySlosResponse.parse(body)).toMatchObject({
      objectives: [],
      starter: { path: 'slo/slo.yaml', file: '# orders' },
    });
  });

  it('explains every number of an SLO', async () => {
    const { body } = await get('/slos/component/default/checkout/availability');
    const slo = sloResponse.parse(body);
    const [objective] = slo.objectives;
    expect(objective.budget).toMatchObject({
      total: 288_000,
      bad: 4_800,
      left: -0.666666667,
    });
    const { explanation } = objective;
    expect(explanation).toMatchObject({
      start: { total: 0 },
      end: { total: 288_000, good: 283_200, coveredSeconds: 172_800 },
      formula: [
        'events = 288,000 − 0 = 288,000',
        'bad events = events − good = 4,800',
        'allowed = Σ (1 − target) × events, each by the target of its time = 2,880',
        'left = 1 − 4,800 ÷ 2,880 = -66.6667 %',
      ],
    });
    expect(objective.targets).toHaveLength(1);
    expect(objective.epochs).toEqual([
      { from: ago(0), reason: expect.any(String) },
    ]);
  });

  it('explains a composite by the sums of its objectives', async () => {
    const { body } = await get('/slos/component/default/checkout/journey');
    const [own, ...members] = sloResponse.parse(body).objectives;
    expect(own).toMatchObject({ objective: '', composite: true });
    expect(members).toHaveLength(2);
    const spent = members.map(({ budget }) => 1 - (budget?.left ?? NaN));
    expect(1 - (own.budget?.left ?? NaN)).toBeCloseTo(spent[0] + spent[1] * 2);
    expect(own.explanation?.formula.at(-1)).toMatch(/^left = 1 − /);
    expect(own.sparkline.at(-1)).toBeCloseTo(own.budget?.left ?? NaN, 3);
  });

  it('draws a chart by minutes while they are there, and gaps as null', async () => {
    const { body } = await get(
      `/slos/component/default/checkout/availability/chart?objective=0&from=${ago(
        2 * DAY + 60,
      )}&to=${ago(2 * DAY - 60)}&points=200`,
    ).expect(200);
    const chart = chartResponse.parse(body);
    expect(chart).toMatchObject({ stepSeconds: 60, target: 0.99 });
    expect(chart.burnWindows).toHaveLength(4);
    const [first, second] = chart.points;
    expect(first).toMatchObject({ sli: null, good: null, left: null });
    expect(second).toMatchObject({
      sli: expect.closeTo(0.2),
      bad: 80,
      good: 20,
    });
    expect(second.left).toBeCloseTo(-79);
    expect(chart.points.at(-1)?.burnDown).toBeCloseTo(-0.6666, 3);
    expect(chart.points.at(-1)?.even).toBeCloseTo(1 - 26 / 28, 2);
  });

  it("draws the objective's own window by default, with at most 720 points", async () => {
    const { body } = await get(
      '/slos/component/default/checkout/availability/chart?objective=0&points=720',
    ).expect(200);
    const chart = chartResponse.parse(body);
    expect(chart.points.length).toBeLessThanOrEqual(720);
    expect(chart.points.at(-1)?.left).toBeCloseTo(-0.6666, 3);
    expect(chart.from).toBe(ago(28 * DAY));
  });

  it('excludes an interval, shows it, counts without it, and revokes it', async () => {
    const base = '/slos/component/default/search/latency';
    const body = {
      from: ago(600),
      to: ago(0),
      reason: 'moved the data centre',
    };
    const made = await post(`${base}/exclusions?objective=0`, body).expect(201);
    const exclusion = wireExclusion.parse(made.body);
    expect(exclusion).toMatchObject({ ...body, revokedAt: null });
    expect(api.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'slo-exclusion-mutate',
        severityLevel: 'medium',
        meta: expect.objectContaining({ actionType: 'create', slo: 'latency' }),
      }),
    );
    await api.tick();
    const total = async () => (await get(base)).body.objectives[0].budget.total;
    expect(await total()).toBe(228_000);
    const chart = await get(`${base}/chart?objective=0`);
    expect(chart.body.excluded).toEqual([body]);
    await remove(`/exclusions/${exclusion.id}`).expect(204);
    await remove(`/exclusions/${exclusion.id}`).expect(204);
    await api.tick();
    expect(await total()).toBe(288_000);
    expect((await get(base)).body.objectives[0].exclusions[0].revokedAt).toBe(
      ago(0),
    );
  });

  it.each([
    [{}, /'from'/],
    [{ from: ago(1), to: ago(1), reason: 'why not' }, /at least a minute/],
    [{ from: ago(1), to: ago(0), reason: 'x' }, /'reason'/],
    [{ from: ago(600 * DAY), to: ago(0), reason: 'all' }, /400 days at most/],
    [
      { from: ago(1), to: ago(0), reason: 'yes', author: 'me' },
      /Unknown parameter 'author'/,
    ],
  ])('refuses the exclusion %j', async (body, message) => {
    const path =
      '/slos/component/default/search/latency/exclusions?objective=0';
    const answer = await post(path, body).expect(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it.each([
    '/slos/component/default/checkout/nothing',
    '/slos/component/default/checkout/__proto__',
    '/slos/component/default/nobody/availability',
    '/entities/component/default/nobody',
    '/slos/component/default/checkout/availability/chart?objective=nothing',
  ])('does not know %s', async path => {
    const { body } = await get(path).expect(404);
    expect(body.error.name).toBe('NotFoundError');
  });

  it.each(['1e9', 'x', '999999', '-1', '1;drop'])(
    'does not know exclusion %s',
    async exclusion => {
      const path = `/exclusions/${encodeURIComponent(exclusion)}`;
      const { body } = await remove(path).expect(404);
      expect(body.error.message).toBe(`No exclusion '${exclusion}'`);
    },
  );

  it('reads an entity anew on request, and records who asked', async () => {
    await post('/entities/component/default/checkout/refresh', {}).expect(202);
    expect(api.refreshed).toContain(CHECKOUT);
    expect(api.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'slo-definition-refresh' }),
    );
  });

  it('tells its health and describes itself', async () => {
    const { body } = await get('/health').expect(200);
    expect(healthResponse.parse(body)).toMatchObject({
      status: 'ok',
      lastTickAt: ago(0),
      lastTickAgeSeconds: 0,
    });
    const { body: spec } = await get('/openapi.json').expect(200);
    expect(spec.openapi).toBe('3.1.0');
  });

  it('needs its own permissions', async () => {
    await use({ denied: ['slo.read'] });
    const { body } = await get('/slos').expect(403);
    expect(body.error.message).toBe("Needs permission 'slo.read'");
    await get('/entities/component/default/checkout').expect(403);
    await get('/slos/component/default/checkout/availability').expect(403);
    await get('/health').expect(403);
    await use({ denied: ['slo.exclusion.create', 'slo.definition.refresh'] });
    const exclusion = { from: ago(9), to: ago(1), reason: 'for fun' };
    const path =
      '/slos/component/default/checkout/availability/exclusions?objective=0';
    await post(path, exclusion).expect(403);
    await remove('/exclusions/1').expect(403);
    await post('/entities/component/default/checkout/refresh', {}).expect(403);
  });

  it('shows nothing of entities that may not be read', async () => {
    await use({ readable: [SEARCH, SHOP] });
    const { body } = await get('/slos?limit=1').expect(200);
    expect(body).toMatchObject({
      totalItems: 1,
      counts: { exhausted: 0 },
      items: [{ slo: 'latency' }],
    });
    expect(JSON.stringify(body)).not.toContain('checkout');
    await get('/entities/component/default/search').expect(200);
    const hidden = await get('/entities/component/default/checkout').expect(
      404,
    );
    const absent = await get('/entities/component/default/nobody').expect(404);
    expect(hidden.body.error.message).toBe(
      "No entity 'component:default/checkout'",
    );
    expect(absent.body.error.message).toBe(
      "No entity 'component:default/nobody'",
    );
    await get('/slos/component/default/checkout/availability').expect(404);
    const system = await get('/entities/system/default/shop').expect(200);
    expect(system.body.rollup).toMatchObject({
      entities: 1,
      entitiesWithSlos: 1,
    });
    expect(JSON.stringify(system.body)).not.toContain('checkout');
  });

  it('shows nothing at all where the catalog is denied', async () => {
    await use({ denied: ['catalog.entity.read'], readable: [] });
    const { body } = await get('/slos').expect(200);
    expect(body).toMatchObject({
      items: [],
      totalItems: 0,
      facets: { owner: [], system: [], kind: [], tier: [] },
    });
    await get('/entities/component/default/checkout').expect(404);
  });
});
