import { TestDatabases } from '@backstage/backend-test-utils';
import {
  MeasuredFleet,
  SEARCH,
  SHOP,
  ago,
} from './__testUtils__/MeasuredFleet';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'who sees what of the SLO API, %s',
  id => {
    let fleet: MeasuredFleet;
    beforeAll(async () => {
      fleet = await MeasuredFleet.start(await databases.init(id));
    });
    beforeEach(() => fleet.allowEverything());
    afterAll(() => fleet.stop());

    it('needs its own permissions', async () => {
      await fleet.use({ denied: ['slo.read'] });
      const { body } = await fleet.get('/slos').expect(403);
      expect(body.error.message).toBe("Needs permission 'slo.read'");
      await fleet.get('/entities/component/default/checkout').expect(403);
      await fleet
        .get('/slos/component/default/checkout/availability')
        .expect(403);
      await fleet.get('/health').expect(403);
      await fleet.use({
        denied: ['slo.exclusion.create', 'slo.definition.refresh'],
      });
      const exclusion = { from: ago(9), to: ago(1), reason: 'for fun' };
      const path =
        '/slos/component/default/checkout/availability/exclusions?objective=0';
      await fleet.post(path, exclusion).expect(403);
      await fleet.remove('/exclusions/1').expect(403);
      await fleet
        .post('/entities/component/default/checkout/refresh', {})
        .expect(403);
    });

    it('shows nothing of entities that may not be read', async () => {
      await fleet.use({ readable: [SEARCH, SHOP] });
      const { body } = await fleet.get('/slos?limit=1').expect(200);
      expect(body).toMatchObject({
        totalItems: 1,
        counts: { exhausted: 0 },
        items: [{ slo: 'latency' }],
      });
      expect(JSON.stringify(body)).not.toContain('checkout');
      await fleet.get('/entities/component/default/search').expect(200);
      const hidden = await fleet
        .get('/entities/component/default/checkout')
        .expect(404);
      const absent = await fleet
        .get('/entities/component/default/nobody')
        .expect(404);
      expect(hidden.body.error.message).toBe(
        "No entity 'component:default/checkout'",
      );
      expect(absent.body.error.message).toBe(
        "No entity 'component:default/nobody'",
      );
      await fleet
        .get('/slos/component/default/checkout/availability')
        .expect(404);
      const system = await fleet
        .get('/entities/system/default/shop')
        .expect(200);
      expect(system.body.rollup).toMatchObject({
        entities: 1,
        entitiesWithSlos: 1,
      });
      expect(JSON.stringify(system.body)).not.toContain('checkout');
    });

    it('shows nothing at all where the catalog is denied', async () => {
      await fleet.use({ denied: ['catalog.entity.read'], readable: [] });
      const { body } = await fleet.get('/slos').expect(200);
      expect(body).toMatchObject({
        items: [],
        totalItems: 0,
        facets: { owner: [], system: [], kind: [], tier: [] },
      });
      await fleet.get('/entities/component/default/checkout').expect(404);
    });
  },
);
