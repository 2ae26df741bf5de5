import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import { fleetTemplate, openSlo } from './__testUtils__/openSlo';
import { componentAt, startSloBackend } from './__testUtils__/startSloBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();
const token = 'a-token-that-nobody-can-guess';
const config = {
  slo: {
    push: {
      tokens: [
        { token, subject: 'ci', entities: ['component:default/checkout'] },
      ],
    },
  },
};

describe.each(databases.eachSupportedId())('slo plugin, %s', id => {
  const start = async () =>
    startSloBackend({ knex: await databases.init(id), config });
  const descriptor = directory.resolve('checkout/catalog-info.yaml');

  it('goes from an annotation to a budget', async () => {
    const slo = await start();
    directory.setContent({ 'checkout/slo/availability.yaml': openSlo() });
    slo.register(componentAt(descriptor));

    await slo.run('slo-ingest');
    slo.wait(60);
    await slo.run('slo-evaluate');

    const { objectives, locations, problems } = await slo.slosOf('checkout');
    expect(problems).toEqual([]);
    expect(locations).toMatchObject([{ location: 'dir:./slo', status: 'ok' }]);
    expect(objectives).toMatchObject([
      {
        sloRef: 'component:default/checkout/availability',
        target: 0.98,
        budget: { sli: 0.99, total: 6_000, bad: 60, left: 0.5 },
      },
    ]);
  });

  it('keeps the last good definition, and says so', async () => {
    const slo = await start();
    directory.setContent({ 'checkout/slo/availability.yaml': openSlo() });
    slo.register(componentAt(descriptor));
    await slo.run('slo-ingest');
    directory.setContent({});
    await slo.run('slo-ingest');
    await slo.run('slo-evaluate');

    const { objectives, locations } = await slo.slosOf('checkout');
    expect(objectives).toHaveLength(1);
    expect(locations).toMatchObject([
      {
        status: 'unreachable',
        message: expect.stringMatching(/does not exist.*still holds/),
      },
    ]);
  });

  it('shows problems where they are, and measures the other documents', async () => {
    const slo = await start();
    directory.setContent({
      'checkout/slo': {
        'good.yaml': openSlo(),
        'bad.yaml': openSlo({ name: 'bad', target: 1.5 }),
        'refused.yaml': openSlo({ name: 'refused', query: 'topk' }),
        'elsewhere.yaml': openSlo({ name: 'elsewhere', source: 'moon' }),
        'unknown.yaml': openSlo({ name: 'unknown', type: 'Datadog' }),
        'binary.yaml': Buffer.from([0, 1, 2]),
      },
    });
    slo.register(
      componentAt(descriptor, {
        'nines.dev/slo-location': 'dir:./slo,dir:../',
      }),
    );
    await slo.run('slo-ingest');
    await slo.run('slo-evaluate');

    const { problems } = await slo.slosOf('checkout');
    const messageOf = (pick: (p: (typeof problems)[number]) => boolean) =>
      problems.find(pick)?.message;
    expect(problems.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['catalog-info.yaml', 'slo/bad.yaml']),
    );
    expect(messageOf(p => p.name === 'refused')).toMatch(/topk\(\) does not/);
    expect(messageOf(p => p.rule === 'N4')).toMatch(
      /no .* 'moon'; it has: main/,
    );
    expect(messageOf(p => p.rule === 'N3')).toMatch(
      /'datadog'; it has: prometheus, push/,
    );
    expect(messageOf(p => p.file === 'slo/binary.yaml')).toMatch(/is binary/);
  });

  it('archives what vanishes, with its entity or without', async () => {
    const slo = await start();
    directory.setContent({
      'checkout/slo': {
        'a.yaml': openSlo(),
        'b.yaml': openSlo({ name: 'latency' }),
      },
      'other/slo/a.yaml': openSlo(),
    });
    const other = directory.resolve('other/catalog-info.yaml');
    slo.register(componentAt(descriptor));
    slo.register(componentAt(other, {}, 'other'));
    await slo.run('slo-ingest');
    await slo.run('slo-evaluate');
    const counts = async () => (await slo.slosOf('checkout')).objectives.length;
    expect(await counts()).toBe(2);

    directory.setContent({ 'checkout/slo/a.yaml': openSlo() });
    slo.unregister('other');
    await slo.run('slo-ingest');
    await slo.run('slo-evaluate');
    expect(await counts()).toBe(1);
  });

  it('is the same on two replicas that run at once', async () => {
    const knex = await databases.init(id);
    const replicas = [
      await startSloBackend({ knex, config }),
      await startSloBackend({ knex, config }),
    ];
    directory.setContent({ 'checkout/slo/availability.yaml': openSlo() });
    const together = (task: string) =>
      Promise.all(replicas.map(replica => replica.run(task)));
    replicas.forEach(replica => replica.register(componentAt(descriptor)));
    await together('slo-ingest');
    replicas.forEach(replica => replica.wait(60));
    await together('slo-evaluate');

    expect(await knex('objectives')).toHaveLength(1);
    const answers = await Promise.all(
      replicas.map(replica => replica.slosOf('checkout')),
    );
    expect(answers[0].objectives).toMatchObject([{ budget: { total: 6_000 } }]);
    expect(answers[1].objectives).toEqual(answers[0].objectives);
  });

  it('gives every service that a fleet template matches an SLO, unless it has its own', async () => {
    const shared = `dir:${directory.resolve('shared')}`;
    const slo = await startSloBackend({
      knex: await databases.init(id),
      config: { slo: { definitions: { sharedLocations: [shared] } } },
    });
    directory.setContent({
      'shared/template.yaml': fleetTemplate('availability'),
      'checkout/slo/own.yaml': openSlo({ target: 0.9 }),
    });
    const bare = { 'nines.dev/metrics-instance': 'main' };
    slo.register(componentAt(descriptor));
    slo.register(
      componentAt(
        directory.resolve('search/catalog-info.yaml'),
        bare,
        'search',
      ),
    );
    await slo.run('slo-ingest');
    await slo.run('slo-evaluate');

    const objectivesOf = async (name: string) =>
      (await slo.slosOf(name)).objectives.map(({ target, definition }) => [
        target,
        definition.format,
      ]);
    expect(await objectivesOf('search')).toEqual([[0.98, 'template']]);
    expect(await objectivesOf('checkout')).toEqual([[0.9, 'openslo']]);
  });

  it('counts pushed events into a budget, each once', async () => {
    const slo = await start();
    directory.setContent({
      'checkout/slo/pushed.yaml': openSlo({ name: 'pushed', type: 'push' }),
    });
    slo.register(componentAt(descriptor));
    await slo.run('slo-ingest');
    slo.wait(60);
    const item = {
      objective: 'component:default/checkout/pushed',
      stream: 'ci',
      from: slo.at(0),
      to: slo.at(60),
      good: 990,
      total: 1_000,
    };
    const headers = {
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': 'k',
    };
    const items = [item, { ...item, objective: 'component:default/other/x' }];
    const first = await slo.push({ items }, headers).expect(200);
    expect(first.body).toEqual({
      accepted: 1,
      rejected: 1,
      items: [
        { status: 'accepted' },
        {
          status: 'rejected',
          message: "'token:ci' may not push to component:default/other",
        },
      ],
    });
    const again = await slo.push({ items }, headers).expect(200);
    expect(again.body).toEqual(first.body);
    await slo.push({ items: [item] }, headers).expect(409);

    await slo.run('slo-evaluate');
    const { objectives } = await slo.slosOf('checkout');
    expect(objectives).toMatchObject([
      { budget: { total: 1_000, bad: 10, left: 0.5 } },
    ]);
  });
});
