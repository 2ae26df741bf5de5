import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import { FakePortal } from './__testUtils__/FakePortal';
import { Fleet, runbook } from './__testUtils__/Fleet';
import { Policy } from './__testUtils__/permissionsOf';
import { startRunbooksBackend } from './__testUtils__/startRunbooksBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();
const fleet = new Fleet(directory.path);
const open = 'component:default/open';
const secret = 'component:default/secret';

describe.each(databases.eachSupportedId())('who may read what, %s', id => {
  const portal = new FakePortal();
  let policy: Policy = {};
  let backend: Awaited<ReturnType<typeof startRunbooksBackend>>;

  beforeAll(async () => {
    directory.clear();
    await portal.start();
    backend = await startRunbooksBackend({
      knex: await databases.init(id),
      features: [portal.discovery],
      config: { runbooks: { shared: ['secret'], build: false } },
      policy: () => policy,
    });
    const docs = { 'backstage.io/techdocs-ref': 'dir:.' };
    for (const name of ['open', 'secret']) {
      fleet.write(
        `${name}/docs/runbooks/${name}.md`,
        runbook({ title: name, alerts: `[${name}Burn]` }),
      );
      backend.register(fleet.entity(name, docs, { system: `of-${name}` }));
    }
    const alert = { origin: 'slo', severity: 'page', urgency: 'page' } as const;
    portal.alerts = [
      { ...alert, entityRef: open, name: 'openBurn', slo: 'own' },
      { ...alert, entityRef: open, name: 'secretBurn', slo: 'shared' },
      {
        ...{ ...alert, entityRef: secret, name: 'Hidden', slo: 'hidden' },
        runbook: 'https://wiki.example/hidden-plan',
      },
    ];
    await backend.run('runbooks-index');
  });

  afterAll(() => portal.stop());

  describe('a reader of some entities', () => {
    beforeAll(() => {
      policy = { readable: [open] };
    });

    it('sees neither rows nor counts nor filters of the others', async () => {
      expect(await backend.get('/runbooks')).toMatchObject({
        items: [{ title: 'open' }],
        totalItems: 1,
        counts: { notBuilt: 1 },
        filters: { systems: ['system:default/of-open'] },
      });
    });

    it('finds none by their words', async () => {
      expect(await backend.get('/runbooks?search=secret')).toMatchObject({
        items: [],
        totalItems: 0,
        counts: { notBuilt: 0 },
      });
    });

    it('opens none of them', async () => {
      await backend.get(`/runbook?ref=${secret}/runbooks/secret`, 404);
      await backend.get('/entities/component/default/secret', 404);
      const refresh = '/entities/component/default/secret/refresh';
      expect((await backend.post(refresh)).status).toBe(404);
    });

    it('is led to none of them', async () => {
      for (const query of [
        `entity=${open}&alert=secretBurn`,
        `entity=${open}&alert=X&runbook=/docs/default/component/secret/runbooks/secret`,
      ]) {
        expect(await backend.get(`/resolve?${query}`)).toMatchObject({
          match: null,
        });
      }
      expect(
        await backend.get('/entities/component/default/open'),
      ).toMatchObject({ runbooks: [{ title: 'open' }] });
    });

    it('is not told what their alerts give', async () => {
      const path = `/resolve?entity=${secret}&alert=Hidden`;
      const answer = await backend.get(path);
      expect(JSON.stringify(answer)).not.toContain('hidden-plan');
    });

    it('learns of none by gaps and dead ends', async () => {
      const coverage = await backend.get('/coverage');
      expect(coverage).toMatchObject({
        systems: [{ systemRef: 'system:default/of-open' }],
        total: { paths: 2 },
      });
      const dead = await backend.get('/dead-ends');
      expect(dead).toMatchObject({
        items: [{ alert: 'secretBurn', reason: 'noRunbook' }],
        totalItems: 1,
        alerts: 2,
      });
      expect(JSON.stringify([coverage, dead])).not.toContain(secret);
    });
  });

  describe('a reader of everything', () => {
    beforeAll(() => {
      policy = {};
    });

    it('sees all of it', async () => {
      expect(await backend.get('/runbooks')).toMatchObject({ totalItems: 2 });
      const path = `/resolve?entity=${open}&alert=secretBurn`;
      expect(await backend.get(path)).toMatchObject({
        match: { scope: 'shared', rule: 'alerts' },
      });
      expect(await backend.get('/coverage')).toMatchObject({
        total: { paths: 3 },
      });
      expect(await backend.get('/dead-ends')).toMatchObject({
        items: [{ alert: 'Hidden' }],
        alerts: 3,
      });
      const hidden = `/resolve?entity=${secret}&alert=Hidden`;
      expect(await backend.get(hidden)).toMatchObject({
        externalUrl: 'https://wiki.example/hidden-plan',
      });
    });
  });

  it.each(['/runbooks', '/coverage', '/dead-ends', '/health'])(
    'refuses %s without the permission',
    async path => {
      policy = { denied: ['runbooks.read'] };
      await backend.get(path, 403);
      policy = { denied: ['catalog.entity.read'] };
      const answer = await backend.get(path);
      expect(JSON.stringify(answer)).not.toContain('default/');
    },
  );

  it('refuses to read anew without the permission', async () => {
    policy = { denied: ['runbooks.refresh'] };
    const refresh = '/entities/component/default/open/refresh';
    expect((await backend.post(refresh)).status).toBe(403);
    expect(await backend.get('/entities/component/default/open')).toMatchObject(
      {
        allowedActions: [],
      },
    );
  });
});

it('names what is wrong with a request', async () => {
  const knex = await databases.init('SQLITE_3');
  const backend = await startRunbooksBackend({ knex });
  for (const [path, message] of [
    ['/runbooks?flag=red', /flag/],
    ['/runbooks?page=1', /Unknown parameter 'page'/],
    ['/resolve?entity=a', /entity/],
    ['/resolve?entity=component:default/&alert=x', /entity ref such as/],
    ['/runbook', /ref/],
  ] as const) {
    const { error } = await backend.get(path, 400);
    expect(error.message).toMatch(message);
  }
});
