import { TestDatabases } from '@backstage/backend-test-utils';
import {
  chartResponse,
  entitySlosResponse,
  healthResponse,
  listSlosResponse,
  sloResponse,
} from '@nines/backstage-plugin-slo-common';
import {
  MeasuredFleet,
  CHECKOUT,
  DAY,
  ago,
} from './__testUtils__/MeasuredFleet';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the SLO API, %s', id => {
  let fleet: MeasuredFleet;
  beforeAll(async () => {
    fleet = await MeasuredFleet.start(await databases.init(id));
  });
  beforeEach(() => fleet.allowEverything());
  afterAll(() => fleet.stop());

  it('lists the fleet, worst first, with sparklines', async () => {
    const { body } = await fleet.get('/slos').expect(200);
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
    const { body } = await fleet.get(path).expect(200);
    const names = body.items.map(({ slo }: { slo: string }) => slo);
    expect([names, body.totalItems]).toEqual([slos, total]);
  });

  it('answers all that the page of an entity shows', async () => {
    const { body } = await fleet.get('/entities/Component/default/CHECKOUT');
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
    const { body } = await fleet
      .get('/entities/system/default/shop')
      .expect(200);
    const { rollup } = entitySlosResponse.parse(body);
    expect(rollup).toMatchObject({
      entities: 2,
      entitiesWithSlos: 2,
      counts: { exhausted: 1 },
    });
    expect(rollup?.worst.map(({ slo }) => slo)[0]).toBe('availability');
  });

  it('invites an entity without SLOs', async () => {
    const { body } = await fleet
      .get('/entities/api/default/orders')
      .expect(200);
    expect(entitySlosResponse.parse(body)).toMatchObject({
      objectives: [],
      starter: { path: 'slo/slo.yaml', file: '# orders' },
    });
  });

  it('explains every number of an SLO', async () => {
    const { body } = await fleet.get(
      '/slos/component/default/checkout/availability',
    );
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
      { from: ago(DAY), reason: expect.any(String) },
    ]);
  });

  it('explains a composite by the sums of its objectives', async () => {
    const { body } = await fleet.get(
      '/slos/component/default/checkout/journey',
    );
    const [own, ...members] = sloResponse.parse(body).objectives;
    expect(own).toMatchObject({ objective: '', composite: true });
    expect(members).toHaveLength(2);
    const spent = members.map(({ budget }) => 1 - (budget?.left ?? NaN));
    expect(1 - (own.budget?.left ?? NaN)).toBeCloseTo(spent[0] + spent[1] * 2);
    expect(own.explanation?.formula.at(-1)).toMatch(/^left = 1 − /);
    expect(own.explanation).toMatchObject({
      start: { coveredSeconds: 0 },
      end: { coveredSeconds: 86_400 },
    });
    expect(own.sparkline.at(-1)).toBeCloseTo(own.budget?.left ?? NaN, 3);
  });

  it('draws a chart by minutes while they are there, and gaps as null', async () => {
    const { body } = await fleet
      .get(
        `/slos/component/default/checkout/availability/chart?objective=0&from=${ago(
          2 * DAY + 60,
        )}&to=${ago(2 * DAY - 60)}&points=200`,
      )
      .expect(200);
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

  it('draws the burn-down of a composite from whole to what is left', async () => {
    const { body } = await fleet
      .get(
        `/slos/component/default/checkout/journey/chart?from=${ago(
          DAY,
        )}&to=${ago(0)}&points=100`,
      )
      .expect(200);
    const { points } = chartResponse.parse(body);
    const line = points.map(({ burnDown }) => burnDown ?? NaN);
    expect(line[0]).toBe(1);
    expect(line[1]).toBeGreaterThan(0.9);
    expect(line).toEqual([...line].sort((a, b) => b - a));
    expect(line.at(-1)).toBeCloseTo(points.at(-1)?.left ?? NaN, 9);
  });

  it("draws the objective's own window by default, with at most 720 points", async () => {
    const { body } = await fleet
      .get(
        '/slos/component/default/checkout/availability/chart?objective=0&points=720',
      )
      .expect(200);
    const chart = chartResponse.parse(body);
    expect(chart.points.length).toBeLessThanOrEqual(720);
    expect(chart.points.at(-1)?.left).toBeCloseTo(-0.6666, 3);
    expect(chart.from).toBe(ago(28 * DAY));
    expect(chart.marks).toEqual([
      { at: ago(DAY), kind: 'epoch', label: 'Measuring began' },
    ]);
  });

  it('tells its health and describes itself', async () => {
    const { body } = await fleet.get('/health').expect(200);
    expect(healthResponse.parse(body)).toMatchObject({
      status: 'ok',
      lastTickAt: ago(0),
      lastTickAgeSeconds: 0,
    });
    const { body: spec } = await fleet.get('/openapi.json').expect(200);
    expect(spec.openapi).toBe('3.1.0');
  });
});
