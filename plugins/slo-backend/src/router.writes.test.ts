import { TestDatabases } from '@backstage/backend-test-utils';
import { wireExclusion } from '@nines/backstage-plugin-slo-common';
import {
  MeasuredFleet,
  CHECKOUT,
  DAY,
  ago,
} from './__testUtils__/MeasuredFleet';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'what the SLO API changes, %s',
  id => {
    let fleet: MeasuredFleet;
    beforeAll(async () => {
      fleet = await MeasuredFleet.start(await databases.init(id));
    });
    beforeEach(() => fleet.allowEverything());
    afterAll(() => fleet.stop());

    it('excludes an interval, shows it, counts without it, and revokes it', async () => {
      const base = '/slos/component/default/search/latency';
      const body = {
        from: ago(600),
        to: ago(0),
        reason: 'moved the data centre',
      };
      const made = await fleet
        .post(`${base}/exclusions?objective=0`, body)
        .expect(201);
      const exclusion = wireExclusion.parse(made.body);
      expect(exclusion).toMatchObject({ ...body, revokedAt: null });
      expect(fleet.api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'slo-exclusion-mutate',
          severityLevel: 'medium',
          meta: expect.objectContaining({
            actionType: 'create',
            slo: 'latency',
          }),
        }),
      );
      await fleet.api.tick();
      const total = async () =>
        (await fleet.get(base)).body.objectives[0].budget.total;
      expect(await total()).toBe(228_000);
      const chart = await fleet.get(`${base}/chart?objective=0`);
      expect(chart.body.excluded).toEqual([body]);
      await fleet.remove(`/exclusions/${exclusion.id}`).expect(204);
      await fleet.remove(`/exclusions/${exclusion.id}`).expect(204);
      await fleet.api.tick();
      expect(await total()).toBe(288_000);
      expect(
        (await fleet.get(base)).body.objectives[0].exclusions[0].revokedAt,
      ).toBe(ago(0));
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
      const answer = await fleet.post(path, body).expect(400);
      expect(answer.body.error.message).toMatch(message);
    });

    it.each(['1e9', 'x', '999999', '-1', '1;drop'])(
      'does not know exclusion %s',
      async exclusion => {
        const path = `/exclusions/${encodeURIComponent(exclusion)}`;
        const { body } = await fleet.remove(path).expect(404);
        expect(body.error.message).toBe(`No exclusion '${exclusion}'`);
      },
    );

    it('reads an entity anew on request, and records who asked', async () => {
      await fleet
        .post('/entities/component/default/checkout/refresh', {})
        .expect(202);
      expect(fleet.api.refreshed).toContain(CHECKOUT);
      expect(fleet.api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'slo-definition-refresh' }),
      );
    });
  },
);
