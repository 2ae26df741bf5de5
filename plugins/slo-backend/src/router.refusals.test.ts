import { TestDatabases } from '@backstage/backend-test-utils';
import { MeasuredFleet, ago } from './__testUtils__/MeasuredFleet';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'what the SLO API refuses, %s',
  id => {
    let fleet: MeasuredFleet;
    beforeAll(async () => {
      fleet = await MeasuredFleet.start(await databases.init(id));
    });
    beforeEach(() => fleet.allowEverything());
    afterAll(() => fleet.stop());

    it.each([
      [
        '/slos?colour=red',
        /Unknown parameter 'colour'; known are search, owner/,
      ],
      ['/slos?limit=1000', /'limit': .*100/],
      ['/slos?limit=x', /'limit'/],
      ['/slos?state=green', /'state\.0'/],
      ['/slos?search=a&search=b', /'search'/],
      [`/slos?search=${'x'.repeat(201)}`, /'search': .*200/],
      ['/slos?owner[__proto__]=x', /Unknown parameter|'owner'/],
      ['/entities/component/default/checkout?x=1', /Unknown parameter 'x'/],
      [`/entities/component/default/${'n'.repeat(64)}`, /'name'/],
      ['/entities/component/default/a%2Fb', /'name'/],
      ['/entities/component/default/a%00b', /'name'/],
      [
        '/slos/component/default/checkout/availability/chart?points=721&objective=0',
        /'points': .*720/,
      ],
      [
        `/slos/component/default/checkout/availability/chart?objective=0&from=${ago(
          1,
        )}&to=${ago(5)}`,
        /'from' must be before 'to'/,
      ],
    ])('refuses %s', async (path, message) => {
      const { body } = await fleet.get(path).expect(400);
      expect(body.error).toMatchObject({ name: 'InputError' });
      expect(body.error.message).toMatch(message);
    });

    it.each([
      '/slos/component/default/checkout/nothing',
      '/slos/component/default/checkout/__proto__',
      '/slos/component/default/nobody/availability',
      '/entities/component/default/nobody',
      '/slos/component/default/checkout/availability/chart?objective=nothing',
    ])('does not know %s', async path => {
      const { body } = await fleet.get(path).expect(404);
      expect(body.error.name).toBe('NotFoundError');
    });
  },
);
