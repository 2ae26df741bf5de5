import { TestDatabases } from '@backstage/backend-test-utils';
import { Millis, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { aService } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('%s', id => {
  it('F28 keeps a maintenance to the last end that the clock on the wall shows', async () => {
    const alerting = await startAlerting(databases, id, [aService('checkout')]);
    alerting.world.maintenances = [
      {
        name: 'nightly',
        matchers: { entity: ['component:default/checkout'] },
        reason: 'backup',
        author: 'user:default/ann',
        schedule: {
          kind: 'recurring',
          cron: '0 1 * * *',
          timezone: 'Europe/Berlin',
          duration: (90 * MINUTE_MS) as Millis,
        },
        excludeFromBudget: false,
        scope: { kind: 'config' },
      },
    ];
    alerting.fleet.break('checkout', 60, 400);
    await alerting.minute(60);
    expect(await alerting.minutes(75, 76)).toEqual([]);
    // 02:30 comes twice: at minute 150 and at minute 210
    expect(await alerting.minutes(149, 151)).toEqual([]);
    expect(await alerting.minutes(208, 211)).toEqual([
      '210: triggered pager:oncall SuccessBurnPage',
    ]);
  });
});
