import { TestDatabases } from '@backstage/backend-test-utils';
import { DOWN } from '../../delivery/__testUtils__/FakeChannel';
import { startFailing } from '../__testUtils__/startFailing';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('%s', id => {
  const start = () => startFailing(databases, id);

  it('F05 tells nothing of an alert that ended before anybody was told', async () => {
    const alerting = await start();
    for (const minute of [75, 86, 87]) {
      alerting.at(minute);
      await alerting.tick();
    }
    const [occurrence] = await alerting.occurrences();
    expect(occurrence.status).toBe('resolved');
    expect(await alerting.deliver()).toEqual([]);
    expect(await alerting.outbox()).toEqual([
      'triggered pager:oncall cancelled',
      'resolved pager:oncall cancelled',
    ]);
  });

  it('F05 tells the end, and not the beginning any more, where a receiver may have had it', async () => {
    const alerting = await start();
    alerting.pager.next(DOWN);
    expect(await alerting.minute(75)).toEqual([
      'triggered pager:oncall SuccessBurnPage',
    ]);
    alerting.at(86);
    await alerting.tick();
    expect(await alerting.minute(87)).toEqual([
      'resolved pager:oncall SuccessBurnPage',
    ]);
    expect(await alerting.outbox()).toEqual([
      'triggered pager:oncall cancelled',
      'resolved pager:oncall delivered',
    ]);
  });

  it('F06 opens a new incident when what ended fires again', async () => {
    const alerting = await start();
    alerting.fleet.break('checkout', 87, 200);
    for (const minute of [75, 86, 87]) await alerting.minute(minute);
    const again = await alerting.minutes(88, 89);
    const [first, second] = await alerting.occurrences();
    expect(first.status).toBe('resolved');
    expect(second.status).toBe('firing');
    expect(second.id).not.toBe(first.id);
    const groups = alerting.pager.received.map(each => each.groupId);
    expect(groups.at(-1)).toBe(second.id);
    expect(again).toEqual(['88: triggered pager:oncall SuccessBurnPage']);
  });
});
