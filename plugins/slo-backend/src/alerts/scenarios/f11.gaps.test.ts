import { TestDatabases } from '@backstage/backend-test-utils';
import { aService } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('%s', id => {
  it('F11 fires nothing after a gap, until enough was measured', async () => {
    const alerting = await startAlerting(databases, id, [aService('checkout')]);
    alerting.fleet.silence('checkout', 20, 80);
    alerting.fleet.break('checkout', 80, 200);
    await alerting.minute(20);
    expect(await alerting.minutes(91, 96)).toEqual([
      '95: triggered pager:oncall SuccessBurnPage',
    ]);
    const statuses = await alerting.db('objective_status').select();
    expect(JSON.stringify(statuses)).not.toMatch(/NaN|Infinity/);
  });
});
