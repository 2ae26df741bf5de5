import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Instant,
  MINUTE_MS,
  entitySlosResponse,
} from '@nines/backstage-plugin-slo-common';
import request from 'supertest';
import { SloApiHarness } from './__testUtils__/SloApiHarness';
import { aDefinition } from './__testUtils__/definitions';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = (29_666_880 * MINUTE_MS) as Instant;
const ADA = 'user:default/ada';

const group = (name: string) => `group:default/${name}`;
const component = (name: string) => `component:default/${name}`;

describe.each(databases.eachSupportedId())('the page of a user, %s', id => {
  let api: SloApiHarness;
  beforeAll(async () => {
    api = await SloApiHarness.create(await databases.init(id), { now: NOW });
    const add = api.addEntity.bind(api);
    await add({ entityRef: group('company') });
    await add({ entityRef: group('web'), parents: [group('company')] });
    await add({
      entityRef: group('web-night'),
      parents: [group('web'), group('company')],
    });
    await add({ entityRef: group('core'), parents: [group('company')] });
    await add({ entityRef: ADA, memberOf: [group('web')] });
    for (const owner of ['company', 'web', 'web-night', 'core']) {
      const slos = [aDefinition({ name: `slo-of-${owner}` })];
      await add({
        entityRef: component(`of-${owner}`),
        owner: group(owner),
        slos,
      });
    }
    await add({
      entityRef: component('own'),
      owner: ADA,
      slos: [aDefinition()],
    });
    await add({ entityRef: component('bare'), owner: group('web') });
    await api.tick();
  });

  const rollup = async (readable?: string[]) => {
    api.policy = readable ? { readable } : {};
    const backend = await api.start();
    const { body } = await request(backend.server).get(
      '/api/slo/entities/user/default/ada',
    );
    await backend.stop();
    return entitySlosResponse.parse(body).rollup;
  };

  it('rolls up what the user, the groups and the groups above own, and nothing of other groups', async () => {
    const all = await rollup();
    expect(all?.worst.map(({ entityRef }) => entityRef).sort()).toEqual(
      ['of-company', 'of-web', 'own'].map(component),
    );
    expect(all).toMatchObject({ entities: 4, entitiesWithSlos: 3 });
  });

  it('leaves out what the caller may not read', async () => {
    const some = await rollup([ADA, component('of-web'), component('of-core')]);
    expect(some).toMatchObject({ entities: 1, entitiesWithSlos: 1 });
    expect(some?.worst.map(({ slo }) => slo)).toEqual(['slo-of-web']);
  });
});
