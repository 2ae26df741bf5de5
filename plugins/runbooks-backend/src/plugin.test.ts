import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import {
  coverageResponse,
  entityRunbooksResponse,
  listDeadEndsResponse,
  listRunbooksResponse,
  resolveManyResponse,
  resolveResponse,
  runbookResponse,
  runbooksHealthResponse,
} from '@nines/backstage-plugin-runbooks-common';
import { FakePortal } from './__testUtils__/FakePortal';
import { Fleet, runbook } from './__testUtils__/Fleet';
import { startRunbooksBackend } from './__testUtils__/startRunbooksBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();
const fleet = new Fleet(directory.path);
const checkout = 'component:default/checkout';
const built = (pages: Record<string, string[]>) => ({
  builtAt: Date.parse('2026-11-02T00:00:00Z'),
  pages,
});
const SECTIONS = ['symptoms', 'diagnosis', 'resolution', 'prevention'];

describe.each(databases.eachSupportedId())('the runbooks plugin, %s', id => {
  const portal = new FakePortal();
  let backend: Awaited<ReturnType<typeof startRunbooksBackend>>;

  beforeAll(async () => {
    directory.clear();
    await portal.start();
    backend = await startRunbooksBackend({
      knex: await databases.init(id),
      features: [portal.discovery],
      config: {
        app: { baseUrl: 'https://portal.example' },
        runbooks: { shared: ['common'] },
      },
    });
    fleet.write(
      'checkout/docs/runbooks/failures.md',
      runbook({ title: 'Checkouts fail', alerts: '[CheckoutBurnPage]' }, [
        '## CheckoutSlow',
        'Only slow.',
      ]),
    );
    fleet.write('checkout/docs/runbooks/orphan.md', runbook());
    fleet.write('checkout/docs/index.md', '# Checkout');
    fleet.write('checkout/mkdocs.yml', 'site_name: |\n  two\n  lines\nnav: [');
    fleet.write(
      'common/docs/runbooks/nodes/NodeDown.md',
      runbook({ title: 'A node is down' }),
    );
    const docs = { 'backstage.io/techdocs-ref': 'dir:.' };
    backend.register(
      fleet.entity('checkout', { ...docs, 'nines.dev/tier': '1' }),
    );
    backend.register(fleet.entity('common', docs, { system: 'platform' }));
    backend.register(
      fleet.entity('cart', {
        'backstage.io/techdocs-entity': checkout,
        'nines.dev/tier': '1',
      }),
    );
    portal.sites.set(
      'default/component/common',
      built({ 'runbooks/nodes/NodeDown/': SECTIONS }),
    );
    portal.builds.set(
      'default/component/checkout',
      built({
        'runbooks/failures/': [...SECTIONS, 'checkoutslow'],
        'runbooks/orphan/': SECTIONS,
      }),
    );
    const alert = {
      entityRef: checkout,
      origin: 'slo',
      urgency: 'page',
    } as const;
    portal.alerts = [
      { ...alert, name: 'CheckoutBurnPage', severity: 'page', slo: 'success' },
      {
        ...{ ...alert, origin: 'prometheus', name: 'NodeDown' },
        ...{ severity: 'critical' },
        runbook: 'https://runbooks.example/runbooks/nodes/nodedown#nowhere',
      },
      { ...alert, name: 'Unknown', severity: null, urgency: 'ticket' },
    ];
    await backend.run('runbooks-index');
  });

  afterAll(() => portal.stop());

  it('indexes sources and built sites, and has TechDocs build what is not', async () => {
    const body = await backend.get('/entities/component/default/checkout');
    const answer = entityRunbooksResponse.parse(body);
    expect(answer).toMatchObject({
      runbooks: [
        {
          ref: `${checkout}/runbooks/orphan`,
          scope: 'own',
          flags: ['orphan'],
        },
        {
          ref: `${checkout}/runbooks/failures`,
          scope: 'own',
          title: 'Checkouts fail',
          page: 'runbooks/failures/',
          owner: 'group:default/shop-team',
          systems: ['system:default/shop'],
          flags: [],
          review: { basis: 'frontMatter', dueOn: '2027-05-01' },
          built: { status: 'built' },
          source: { file: 'docs/runbooks/failures.md' },
        },
        {
          ref: 'component:default/common/runbooks/nodes/NodeDown',
          scope: 'shared',
        },
      ],
      site: { source: { status: 'ok' }, built: { status: 'built' } },
    });
    expect(portal.requests).toContain(
      'GET /techdocs/sync/default/component/checkout',
    );
    expect(portal.requests).not.toContain(
      'GET /techdocs/sync/default/component/common',
    );
  });

  it('shows docs of another entity as those of the entity that names them', async () => {
    const body = await backend.get('/entities/component/default/cart');
    expect(entityRunbooksResponse.parse(body)).toMatchObject({
      runbooks: [{ scope: 'own' }, { scope: 'own' }, { scope: 'shared' }],
      site: { docsRef: checkout },
    });
  });

  it('leads an alert to page and section, in the tab of the entity', async () => {
    const path = `/resolve?entity=${checkout}&alert=CheckoutBurnPage`;
    expect(resolveResponse.parse(await backend.get(path))).toMatchObject({
      match: {
        rule: 'alerts',
        scope: 'own',
        section: { anchor: 'diagnosis', isBuilt: true },
        href: '/catalog/default/component/checkout/runbooks/runbooks/failures/?alert=CheckoutBurnPage#diagnosis',
        readerHref:
          '/docs/default/component/checkout/runbooks/failures/#diagnosis',
      },
      tried: [{ rule: 'runbookUrl' }, { rule: 'alerts' }],
    });
  });

  it('knows what an alert gives where whoever asks does not say', async () => {
    const path = `/resolve?entity=${checkout}&alert=NodeDown`;
    expect(resolveResponse.parse(await backend.get(path))).toMatchObject({
      match: { rule: 'runbookUrl', scope: 'shared', missingAnchor: 'nowhere' },
    });
  });

  it('answers for many alerts at once, with what is dead', async () => {
    const answer = await backend.post('/resolve', {
      alerts: [
        {
          ...{ entity: 'Component:default/Cart', alert: 'CheckoutSlow' },
          runbook:
            'https://portal.example/catalog/default/component/cart/runbooks/runbooks/failures',
        },
        {
          ...{ entity: checkout, alert: 'NodeDown' },
          runbook: 'https://runbooks.example/runbooks/nodes/nodedown#nowhere',
        },
        { entity: checkout, alert: 'X', runbook: 'https://wiki.example/x' },
      ],
    });
    expect(resolveManyResponse.parse(answer.body).items).toMatchObject([
      {
        match: {
          rule: 'runbookUrl',
          section: { anchor: 'checkoutslow' },
          href: '/catalog/default/component/cart/runbooks/runbooks/failures/?alert=CheckoutSlow#checkoutslow',
        },
      },
      {
        match: {
          rule: 'runbookUrl',
          scope: 'shared',
          missingAnchor: 'nowhere',
          section: { anchor: 'diagnosis' },
          href: '/catalog/default/component/common/runbooks/runbooks/nodes/NodeDown/?alert=NodeDown#diagnosis',
        },
      },
      { match: null, externalUrl: 'https://wiki.example/x' },
    ]);
  });

  it('lists, searches and counts', async () => {
    const body = await backend.get('/runbooks?search=only%20slow');
    expect(listRunbooksResponse.parse(body)).toMatchObject({
      items: [
        {
          title: 'Checkouts fail',
          found: { heading: 'CheckoutSlow', anchor: 'checkoutslow' },
        },
      ],
      totalItems: 1,
      counts: { orphan: 0 },
      filters: { systems: ['system:default/platform', 'system:default/shop'] },
    });
    const orphans = await backend.get(
      '/runbooks?flag=orphan&system=system:default/shop',
    );
    expect(orphans).toMatchObject({ totalItems: 1, counts: { orphan: 1 } });
  });

  it('shows one runbook whole', async () => {
    const ref = `${checkout}/runbooks/failures`;
    const body = await backend.get(`/runbook?ref=${encodeURIComponent(ref)}`);
    expect(runbookResponse.parse(body)).toMatchObject({
      escalation: 'policy:default/shop',
      markdown: expect.stringMatching(/^# It fails|\n# It fails/),
      allowedActions: ['review', 'run', 'refresh'],
      findingList: [],
    });
    await backend.get('/runbook?ref=component:default/checkout/none', 404);
  });

  it('tells what alerts have no runbook, and which critical paths are not covered', async () => {
    const dead = listDeadEndsResponse.parse(await backend.get('/dead-ends'));
    expect(dead).toMatchObject({
      items: [
        { alert: 'NodeDown', reason: 'deadAnchor' },
        { alert: 'Unknown', reason: 'noRunbook' },
      ],
      totalItems: 2,
      alerts: 3,
    });
    const coverage = coverageResponse.parse(await backend.get('/coverage'));
    expect(coverage).toMatchObject({
      systems: [
        {
          systemRef: 'system:default/shop',
          paths: 2,
          covered: 1,
          gaps: [{ entityRef: 'component:default/cart', reason: 'noAlert' }],
        },
      ],
      total: { paths: 2, covered: 1 },
    });
    expect(coverage.unknown).toBeUndefined();
  });

  it('says how it fares', async () => {
    const body = await backend.get('/health');
    expect(runbooksHealthResponse.parse(body)).toMatchObject({
      indexing: { status: 'ok' },
      alerts: { status: 'ok' },
      counts: { runbooks: 3, sites: 2, alerts: 3 },
    });
  });

  it('keeps what it knows while TechDocs and the SLO plugin are down, and drops what is gone', async () => {
    portal.isDown = true;
    await backend.run('runbooks-index');
    expect(await backend.get('/health')).toMatchObject({
      alerts: { status: 'failing' },
      counts: { runbooks: 3, alerts: 3 },
    });
    portal.isDown = false;
    portal.alerts = undefined;
    fleet.remove('checkout/docs/runbooks/orphan.md');
    backend.unregister('component:default/common');
    await backend.run('runbooks-index');
    expect(await backend.get('/health')).toMatchObject({
      alerts: { status: 'absent' },
      counts: { runbooks: 1, sites: 1, alerts: 0 },
    });
    expect(await backend.get('/coverage')).toMatchObject({
      unknown: expect.stringMatching(/SLO plugin is not installed/),
    });
  });

  it('reads an entity anew on request', async () => {
    fleet.write('checkout/docs/runbooks/new.md', runbook({ title: 'New' }));
    const answer = await backend.post(
      '/entities/component/default/checkout/refresh',
    );
    expect(answer.status).toBe(202);
    expect(await backend.get('/runbooks')).toMatchObject({ totalItems: 2 });
    await backend.get('/entities/component/default/nobody', 404);
  });
});
