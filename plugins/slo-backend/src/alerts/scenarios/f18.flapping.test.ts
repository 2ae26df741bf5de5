import { TestDatabases } from '@backstage/backend-test-utils';
import { aService } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('%s', id => {
  it('F18 opens one incident for what flaps all the time, however often it is looked at', async () => {
    const alerting = await startAlerting(databases, id, [aService('checkout')]);
    alerting.fleet.bad.set('checkout', minute =>
      minute > 60 && minute % 2 === 0 ? 100 : 0,
    );
    await alerting.minute(60);
    const told = await alerting.minutes(76, 110);
    expect(await alerting.occurrences()).toHaveLength(1);
    expect(told).toEqual([
      '78: triggered pager:oncall SuccessBurnPage',
      '90: updated pager:oncall SuccessBurnPage',
      '108: triggered pager:lead SuccessBurnPage',
    ]);
  });
});
