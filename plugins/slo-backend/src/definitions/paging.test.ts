import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import { sloResponse } from '@nines/backstage-plugin-slo-common';
import request from 'supertest';
import { openSlo } from '../__testUtils__/openSlo';
import { componentAt, startSloBackend } from '../__testUtils__/startSloBackend';
import { DatabasePagingStore } from '../database/paging/DatabasePagingStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();

const policy = (name: string, wait = '10m') => `apiVersion: nines.dev/v1
kind: EscalationPolicy
metadata:
  name: ${name}
spec:
  steps:
    - notify: [pagerduty:payments]
      wait: ${wait}
`;

const maintenance = (name: string) => `apiVersion: nines.dev/v1
kind: MaintenanceWindow
metadata:
  name: ${name}
spec:
  reason: new racks
  author: platform
  match: { entity: "*" }
  start: 2026-12-24T18:00:00Z
  end: 2026-12-24T19:00:00Z
`;

describe.each(databases.eachSupportedId())('paging files, %s', id => {
  async function start(annotations: Record<string, string> = {}) {
    const knex = await databases.init(id);
    const shared = `dir:${directory.resolve('shared')}`;
    const slo = await startSloBackend({
      knex,
      config: { slo: { definitions: { sharedLocations: [shared] } } },
    });
    const descriptor = directory.resolve('checkout/catalog-info.yaml');
    slo.register(componentAt(descriptor, annotations));
    /** Reads these files, and tells which policies and windows there are. */
    async function write(files: Record<string, string>, shares = {}) {
      directory.setContent({ 'checkout/slo': files, shared: shares });
      await slo.run('slo-ingest');
      const { policies, maintenances } = await new DatabasePagingStore(
        knex,
      ).read();
      const { problems } = await slo.slosOf('checkout');
      return {
        names: [...policies, ...maintenances].map(({ name, scope }) => [
          scope.kind,
          name,
        ]),
        waits: policies.map(({ steps }) => steps[0].wait / 60_000),
        scopes: policies.map(({ scope }) => scope),
        rules: problems.map(({ rule }) => rule),
      };
    }
    /** What the pages of the entity and of its SLO say of policies. */
    async function unknownPolicies() {
      const path = '/api/slo/slos/component/default/checkout/availability';
      const { body } = await request(slo.server).get(path).expect(200);
      const { problems } = await slo.slosOf('checkout');
      return [problems, sloResponse.parse(body).problems].map(found =>
        found.map(({ rule, message }) => `${rule} ${message.split(';')[0]}`),
      );
    }
    return { ...slo, knex, write, unknownPolicies };
  }

  it('keeps those of an entity and of all, and drops what is gone', async () => {
    const { write, unregister, run, knex } = await start();
    const files = { 'slo.yaml': openSlo(), 'p.yaml': policy('payments') };
    const read = await write(files, {
      'all.yaml': `${policy('all')}---\n${maintenance('move')}`,
    });
    expect(read.names).toEqual([
      ['shared', 'all'],
      ['entity', 'payments'],
      ['shared', 'move'],
    ]);
    expect(read.scopes).toEqual([
      { kind: 'shared', file: expect.stringContaining('all.yaml') },
      {
        kind: 'entity',
        entityRef: 'component:default/checkout',
        file: 'slo/p.yaml',
      },
    ]);
    const later = await write({ 'slo.yaml': openSlo() });
    expect(later.names).toEqual([]);
    await write(files);
    unregister('checkout');
    await run('slo-ingest');
    expect(await knex('paging_definition').select()).toHaveLength(1);
  });

  it('keeps what was good while its file is broken, and says so', async () => {
    const { write } = await start();
    await write({ 'p.yaml': policy('payments', '5m') });
    const broken = await write({ 'p.yaml': policy('payments', 'soon') });
    expect(broken).toMatchObject({ waits: [5], rules: ['P3'] });
    const unreadable = await write({ 'p.yaml': 'kind: EscalationPolicy: [' });
    expect(unreadable.waits).toEqual([5]);
    const mended = await write({ 'p.yaml': policy('payments', '7m') });
    expect(mended).toMatchObject({ waits: [7], rules: [] });
    const renamed = await write({ 'p.yaml': policy('others') });
    expect(renamed.names).toEqual([['entity', 'others']]);
  });

  it('hands the policy that an entity names to its SLOs', async () => {
    const { write, knex } = await start({
      'nines.dev/escalation-policy': 'payments',
    });
    await write({ 'slo.yaml': openSlo() });
    const [slo] = await knex('slos').select('definition_json');
    expect(JSON.parse(slo.definition_json).annotations).toMatchObject({
      'nines.dev/escalation-policy': 'payments',
    });
  });

  it('shows that an entity names a policy which is not there, while it is not', async () => {
    const { write, run, unknownPolicies } = await start({
      'nines.dev/escalation-policy': 'payments',
    });
    const files = { 'slo.yaml': openSlo() };
    await write(files, { 'all.yaml': policy('all') });
    await run('slo-evaluate');
    const unknown =
      'P7 the SLO, or its entity, names the escalation policy "payments", which is unknown: there are "all"';
    expect(await unknownPolicies()).toEqual([[unknown], [unknown]]);
    await write(files, { 'all.yaml': policy('payments') });
    expect(await unknownPolicies()).toEqual([[], []]);
    await write({ ...files, 'own.yaml': policy('payments') });
    expect(await unknownPolicies()).toEqual([[], []]);
  });
});
