import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  listSlosResponse,
  sloResponse,
} from '@nines/backstage-plugin-slo-common';
import request from 'supertest';
import { fleetTemplate, openSlo } from '../__testUtils__/openSlo';
import { componentAt, startSloBackend } from '../__testUtils__/startSloBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();

const sloth = (objective: number | string) => `version: prometheus/v1
service: shop
slos:
  - name: requests
    objective: ${objective}
    sli:
      events:
        error_query: sum(rate(http_errors_total[{{.window}}]))
        total_query: sum(rate(http_requests_total[{{.window}}]))
    alerting:
      name: ShopErrors
`;
const pyrra = (target: string) => `apiVersion: pyrra.dev/v1alpha1
kind: ServiceLevelObjective
metadata:
  name: orders
spec:
  target: "${target}"
  window: 4w
  indicator:
    ratio:
      errors:
        metric: http_requests_total{code=~"5.."}
      total:
        metric: http_requests_total
`;

describe.each(databases.eachSupportedId())('broken definitions, %s', id => {
  const descriptor = directory.resolve('checkout/catalog-info.yaml');

  async function start(entity: Entity = componentAt(descriptor)) {
    const shared = `dir:${directory.resolve('shared')}`;
    const slo = await startSloBackend({
      knex: await databases.init(id),
      config: { slo: { definitions: { sharedLocations: [shared] } } },
    });
    slo.register(entity);
    /** Reads these files, and computes all numbers, a minute later. */
    async function write(files: Record<string, string | Buffer>, shares = {}) {
      directory.setContent({ 'checkout/slo': files, shared: shares });
      slo.wait(1);
      await slo.run('slo-ingest');
      await slo.run('slo-evaluate');
      const { objectives, problems, counts } = await slo.slosOf('checkout');
      return {
        counts,
        problems,
        rules: problems.map(({ rule }) => rule),
        states: Object.fromEntries(
          objectives.map(({ slo: name, target, state }) => [
            name,
            target ?? state.kind,
          ]),
        ),
      };
    }
    const get = (path: string) => request(slo.server).get(`/api/slo${path}`);
    return { ...slo, write, get };
  }

  it.each<[string, Record<string, string | Buffer>, string]>([
    ['a rule is broken', { 'a.yaml': openSlo({ target: 98 }) }, 'S15'],
    ['it is no YAML', { 'a.yaml': `${openSlo()}\n  : [` }, 'F3'],
    ['nothing of it is left', { 'a.yaml': 'a: [' }, 'F3'],
    ['its kind is misspelt', { 'a.yaml': misspelt('kind: SLO') }, 'E1'],
    ['its version is misspelt', { 'a.yaml': misspelt('openslo/v1') }, 'E1'],
    [
      'its name is lost',
      { 'a.yaml': openSlo().replace('  name: avail', '  nam: avail') },
      'E3',
    ],
    ['it moves and breaks', { 'b.yaml': openSlo({ target: 98 }) }, 'S15'],
    ['it is binary', { 'a.yaml': Buffer.from([0, 1]) }, 'N2'],
    ['its query cannot count', { 'a.yaml': openSlo({ query: 'topk' }) }, 'N5'],
  ])('measures on while %s', async (_, broken, rule) => {
    const { write, get, at } = await start();
    const good = { 'z.yaml': openSlo({ name: 'latency' }) };
    await write({ 'a.yaml': openSlo(), ...good });
    const states = { availability: 0.98, latency: 0.98 };
    for (const _again of [1, 2]) {
      const now = await write({ ...broken, ...good });
      expect(now.states).toEqual(states);
      expect(now.rules).toEqual(expect.arrayContaining([rule, 'N6']));
      const kept = now.problems.find(problem => problem.rule === 'N6');
      expect(kept).toMatchObject({ name: 'availability', file: 'slo/a.yaml' });
      expect(kept?.message).toContain(`(read at ${at(1)}) is still measured`);
    }
    const { body } = await get(
      '/slos/component/default/checkout/availability',
    ).expect(200);
    const page = sloResponse.parse(body);
    expect(page.objectives[0].epochs).toHaveLength(1);
    expect(page.problems.map(problem => problem.rule)).toContain('N6');

    const mended = await write({ 'a.yaml': openSlo({ target: 0.9 }) });
    expect(mended.states).toEqual({ availability: 0.9 });
    expect(mended.rules).toEqual([]);
  });

  it('archives what a readable file does not name any more', async () => {
    const { write } = await start();
    const both = [openSlo(), openSlo({ name: 'latency' })].join('---\n');
    await write({ 'a.yaml': both });
    const { states } = await write({ 'a.yaml': openSlo({ target: 98 }) });
    expect(states).toEqual({ availability: 0.98 });
    expect((await write({})).states).toEqual({});
  });

  it('keeps what a misspelt location or template gave', async () => {
    const { write, register } = await start();
    const template = fleetTemplate('fleet');
    const shares = { 'fleet.yaml': template };
    const bare = { 'nines.dev/metrics-instance': 'main' };
    register(componentAt(descriptor, bare));
    const states = { availability: 0.98, fleet: 0.98 };
    const files = { 'a.yaml': openSlo() };
    expect((await write(files, shares)).states).toEqual(states);

    const wrong = { 'fleet.yaml': template.replace('0.98', '98') };
    expect((await write(files, wrong)).states).toEqual(states);
    const gone = { 'fleet.yaml': template.replace('kind', ':') };
    expect((await write(files, gone)).states).toEqual(states);

    register(componentAt(descriptor, { 'nines.dev/slo-location': 'slo' }));
    expect((await write(files, shares)).states).toEqual(states);
    register(
      componentAt(descriptor, { 'nines.dev/slo-location': 'dir:./sol' }),
    );
    expect((await write(files, shares)).states).toEqual(states);
  });

  it.each<[string, string, string, string]>([
    ['OpenSLO', 'availability', openSlo({ target: 98 }), openSlo()],
    ['Sloth', 'shop-requests', sloth(101), sloth(98)],
    ['Pyrra', 'orders', pyrra('101'), pyrra('98')],
  ])('lists %s that never was good', async (_, name, wrong, right) => {
    const { write, get } = await start();
    const path = `/slos/component/default/checkout/${name}`;
    const { states, counts } = await write({ 'a.yaml': wrong });
    expect(states).toEqual({ [name]: 'invalid' });
    expect(counts).toMatchObject({ invalid: 1, healthy: 0 });

    const { body: list } = await get('/slos?state=invalid').expect(200);
    expect(listSlosResponse.parse(list)).toMatchObject({
      items: [{ slo: name, target: null, window: null, budget: null }],
      counts: { invalid: 1 },
    });
    const { body } = await get(path).expect(200);
    const page = sloResponse.parse(body);
    expect(page.objectives).toMatchObject([
      {
        state: { kind: 'invalid' },
        definition: { file: 'slo/a.yaml' },
        explanation: null,
      },
    ]);
    expect(page.problems).not.toEqual([]);

    expect((await write({ 'a.yaml': right })).states).toEqual({ [name]: 0.98 });
    await write({});
    expect((await write({ 'a.yaml': wrong })).states).toEqual({
      [name]: 'invalid',
    });
    expect((await write({})).states).toEqual({});
    await get(path).expect(404);
  });

  it('shows the problems of a new SLO before the first tick', async () => {
    const { run, get } = await start();
    directory.setContent({ 'checkout/slo/a.yaml': openSlo({ target: 98 }) });
    await run('slo-ingest');
    const { body } = await get(
      '/slos/component/default/checkout/availability',
    ).expect(200);
    expect(sloResponse.parse(body)).toMatchObject({
      title: 'availability',
      entity: { entityRef: 'component:default/checkout' },
      objectives: [],
      problems: [{ rule: 'S15', file: 'slo/a.yaml' }],
    });
  });

  it('marks all SLOs of an example entity, whatever their format', async () => {
    const example = { 'nines.dev/example': 'true' };
    const { write, slosOf } = await start(componentAt(descriptor, example));
    const files = {
      'openslo.yaml': openSlo(),
      'sloth.yaml': sloth(98),
      'pyrra.yaml': pyrra('98'),
      'wrong.yaml': openSlo({ name: 'wrong', target: 98 }),
    };
    await write(files, { 'fleet.yaml': fleetTemplate('fleet') });
    const { objectives } = await slosOf('checkout');
    expect(objectives.map(({ slo }) => slo).sort()).toEqual([
      'availability',
      'fleet',
      'orders',
      'shop-requests',
      'wrong',
    ]);
    expect(objectives.every(objective => objective.example)).toBe(true);
  });
});

function misspelt(part: string): string {
  return openSlo().replace(part, part.replace(/(.)(.)$/, '$2$1'));
}
