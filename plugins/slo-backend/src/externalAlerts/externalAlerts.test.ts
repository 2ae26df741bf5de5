import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  TestDatabases,
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import {
  Instant,
  externalAlertsResponse,
} from '@nines/backstage-plugin-slo-common';
import {
  ToldAlert,
  sloExternalAlertsExtensionPoint,
} from '@nines/backstage-plugin-slo-node';
import request from 'supertest';
import { Policy, permissionsOf } from '../__testUtils__/permissionsOf';
import {
  componentAt,
  fake,
  startSloBackend,
} from '../__testUtils__/startSloBackend';
import { FakeAlerts } from './__testUtils__/FakeAlerts';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();
const COLLECT = 'slo-external-alerts-collect';
const token = 'a-token-of-the-alertmanager';
const startsAt = Date.parse('2026-10-31T23:50:00Z') as Instant;

function told(name: string, more: Partial<ToldAlert> = {}): ToldAlert {
  return {
    fingerprint: name,
    state: 'firing',
    startsAt,
    name,
    labels: { alertname: name, service: 'checkout', severity: 'critical' },
    annotations: {
      summary: `<b>${name}</b>`,
      runbook_url: 'https://run.book/x',
    },
    silences: [],
    isInhibited: false,
    ...more,
  };
}

describe.each(databases.eachSupportedId())('alerts of others, %s', id => {
  async function start() {
    const eu = new FakeAlerts('prometheus', 'eu');
    const main = new FakeAlerts('alertmanager', 'main');
    let policy: Policy = {};
    const slo = await startSloBackend({
      knex: await databases.init(id),
      config: {
        slo: { alertmanager: { receivers: [{ name: 'hook', token }] } },
      },
      features: [
        createBackendModule({
          pluginId: 'slo',
          moduleId: 'fake-alerts',
          register(env) {
            env.registerInit({
              deps: { alerts: sloExternalAlertsExtensionPoint },
              async init({ alerts }) {
                alerts.addSource(eu);
                alerts.addSource(main);
              },
            });
          },
        }),
        fake(
          coreServices.permissions,
          permissionsOf(() => policy),
        ),
      ],
    });
    directory.setContent({});
    const descriptor = directory.resolve('catalog-info.yaml');
    const path = '/api/slo/entities/component/default/checkout/external-alerts';
    return {
      ...slo,
      eu,
      main,
      allow(next: Policy) {
        policy = next;
      },
      async annotate(annotations: Record<string, string>) {
        slo.register(componentAt(descriptor, annotations));
        await slo.run('slo-ingest');
      },
      async collect() {
        slo.wait(1);
        await slo.run(COLLECT);
      },
      ask: () => request(slo.server).get(path),
      async read() {
        slo.wait(1);
        const { body } = await request(slo.server).get(path).expect(200);
        return externalAlertsResponse.parse(body);
      },
      tell: (body: object) =>
        request(slo.server)
          .post('/api/slo/webhooks/alertmanager')
          .set('authorization', `Bearer ${token}`)
          .send(body)
          .expect(200),
    };
  }

  it('finds those of an entity by its annotation, once each, with all that is known', async () => {
    const slo = await start();
    await slo.annotate({ 'nines.dev/alert-selector': 'service="checkout"' });
    slo.eu.alerts = [
      told('Errors', { value: 3 }),
      told('Slow', { state: 'pending' }),
      told('Other', { labels: { alertname: 'Other', service: 'search' } }),
    ];
    const silences = [{ id: 's-1', author: 'ann', endsAt: startsAt }];
    slo.main.alerts = [told('Errors', { state: 'suppressed', silences })];
    await slo.collect();
    const { alerts, ...page } = await slo.read();
    expect(page).toMatchObject({
      counts: { firing: 0, pending: 1, suppressed: 1 },
      selection: { rule: 'selector', text: 'service="checkout"' },
      sources: [
        { name: 'eu', status: 'ok', answeredAt: slo.at(1), dropped: 0 },
        { name: 'main', status: 'ok' },
        { origin: 'webhook', name: 'hook', answeredAt: null },
      ],
    });
    expect(alerts.map(({ name, state }) => [name, state])).toEqual([
      ['Slow', 'pending'],
      ['Errors', 'suppressed'],
    ]);
    expect(alerts[1]).toMatchObject({
      severity: 'critical',
      urgency: 'page',
      value: 3,
      summary: '<b>Errors</b>',
      runbookUrl: 'https://run.book/x',
      labels: { service: 'checkout' },
      silences: [{ id: 's-1', author: 'ann' }],
      sources: [
        { origin: 'alertmanager', name: 'main', isStale: false },
        { origin: 'prometheus', name: 'eu', isStale: false },
      ],
    });
  });

  it('keeps what was told while a source is away, and says since when', async () => {
    const slo = await start();
    await slo.annotate({});
    slo.eu.alerts = [told('Errors')];
    await slo.collect();
    slo.eu.alerts = new Error('No answer within 10 s');
    await slo.collect();
    await slo.collect();
    const stale = await slo.read();
    expect(stale.selection).toMatchObject({ rule: 'entityName' });
    expect(stale.alerts[0].sources).toMatchObject([{ isStale: true }]);
    expect(stale.sources[0]).toEqual({
      origin: 'prometheus',
      name: 'eu',
      status: 'failing',
      answeredAt: slo.at(1),
      failingSince: slo.at(2),
      message: 'No answer within 10 s',
      dropped: 0,
    });
    slo.eu.alerts = [];
    await slo.collect();
    expect((await slo.read()).alerts).toEqual([]);
  });

  it('says on the card how many fire', async () => {
    const slo = await start();
    await slo.annotate({});
    slo.eu.alerts = [told('Errors'), told('Slow', { state: 'pending' })];
    slo.main.alerts = [told('Errors'), told('Noise')];
    await slo.collect();
    expect(await slo.slosOf('checkout')).toMatchObject({ firingElsewhere: 2 });
  });

  it('shows what a webhook told until it ends', async () => {
    const slo = await start();
    await slo.annotate({});
    const alert = {
      ...{ status: 'firing', labels: told('Posted').labels },
      ...{ startsAt: slo.at(-9), fingerprint: 'aa' },
    };
    await slo.tell({ version: '4', alerts: [alert] });
    expect((await slo.read()).alerts).toMatchObject([
      { name: 'Posted', sources: [{ origin: 'webhook', name: 'hook' }] },
    ]);
    await slo.tell({
      version: '4',
      alerts: [{ ...alert, status: 'resolved' }],
    });
    expect((await slo.read()).alerts).toEqual([]);
  });

  it('lists what rules can raise before it fires, also while their source is away', async () => {
    const slo = await start();
    await slo.annotate({});
    const pinned = { service: 'checkout' };
    slo.eu.known = [
      { name: 'Errors', labels: {}, pinned, annotations: {} },
      { name: 'Other', labels: {}, pinned: {}, annotations: {} },
    ];
    await slo.run('slo-external-alerts-rules');
    slo.wait(5);
    slo.eu.known = new Error('No answer within 10 s');
    await slo.run('slo-external-alerts-rules');
    const { body } = await request(slo.server)
      .get('/api/slo/alert-definitions')
      .set('authorization', mockCredentials.service.header())
      .expect(200);
    expect(body).toMatchObject({
      items: [{ name: 'Errors', origin: 'prometheus' }],
      unassigned: 1,
    });
  });

  it('looks only into the instance that an annotation names, and says which there are', async () => {
    const slo = await start();
    slo.eu.alerts = [told('Errors')];
    slo.main.alerts = [told('Noise')];
    await slo.collect();
    const instance = (name: string) => ({
      'prometheus.io/alert': 'all',
      'prometheus.io/service-name': name,
    });
    await slo.annotate(instance('main'));
    const found = await slo.read();
    expect(found.alerts.map(({ name }) => name)).toEqual(['Noise']);
    expect(found.sources.map(({ name }) => name)).toEqual(['main']);
    await slo.annotate(instance('mian'));
    expect(await slo.read()).toMatchObject({
      alerts: [],
      problem: expect.stringContaining("'mian'; there are: eu, hook, main"),
    });
  });

  it('says what is wrong with an annotation, and then finds nothing', async () => {
    const slo = await start();
    slo.eu.alerts = [told('Errors')];
    await slo.collect();
    await slo.annotate({ 'nines.dev/alert-selector': 'checkout' });
    expect(await slo.read()).toMatchObject({
      alerts: [],
      selection: null,
      problem: expect.stringContaining('nines.dev/alert-selector'),
    });
  });

  it('shows a hundred, and counts all', async () => {
    const slo = await start();
    await slo.annotate({});
    slo.eu.alerts = Array.from({ length: 150 }, (_, i) => told(`A${i}`));
    await slo.collect();
    const { alerts, counts } = await slo.read();
    expect([alerts.length, counts.firing]).toEqual([100, 150]);
  });

  it.each<{ name: string; policy: Policy; status: number }>([
    { name: 'SLOs', policy: { denied: ['slo.read'] }, status: 403 },
    { name: 'the entity', policy: { readable: [] }, status: 404 },
    {
      name: 'the catalog',
      policy: { denied: ['catalog.entity.read'] },
      status: 404,
    },
  ])('tells nothing to who may not read $name', async ({ policy, status }) => {
    const slo = await start();
    slo.eu.alerts = [told('Errors')];
    await slo.annotate({});
    await slo.collect();
    slo.unregister('checkout');
    slo.allow(policy);
    const { body } = await slo.ask().expect(status);
    expect(JSON.stringify(body)).not.toContain('Errors');
  });
});
