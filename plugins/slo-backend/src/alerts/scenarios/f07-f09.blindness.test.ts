import { TestDatabases } from '@backstage/backend-test-utils';
import { aService } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('%s', id => {
  const start = async () => {
    const services = [aService('checkout'), aService('search')];
    const alerting = await startAlerting(databases, id, services);
    alerting.fleet.break('checkout', 60, 500);
    await alerting.minute(60);
    expect(await alerting.minute(75)).toEqual([
      'triggered pager:oncall SuccessBurnPage',
    ]);
    return alerting;
  };

  it('F07 moves nothing while a source is down, and says once that it is blind', async () => {
    const alerting = await start();
    const { fleet } = alerting;
    const [page] = await alerting.occurrences();
    await alerting.act(page.id, 'acknowledge');
    fleet.isDown = true;
    const told = await alerting.minutes(76, 101);
    expect(told).toEqual([
      '76: acknowledged pager:oncall SuccessBurnPage',
      '81: triggered pager:oncall SourceFakeMainNoDataPage',
    ]);
    const open = await alerting.occurrences();
    expect(
      open.map(({ alertName, status, suppression }) => [
        alertName,
        status,
        suppression?.by,
      ]),
    ).toEqual([
      ['SuccessBurnPage', 'acknowledged', undefined],
      ['SourceFakeMainNoDataPage', 'firing', undefined],
      ['SuccessNoDataTicket', 'firing', 'deadSource'],
      ['SuccessNoDataTicket', 'firing', 'deadSource'],
    ]);

    fleet.isDown = false;
    expect(await alerting.minutes(102, 109)).toEqual([
      '102: updated pager:oncall SuccessBurnPage',
      '103: resolved pager:oncall SourceFakeMainNoDataPage',
    ]);
    expect((await alerting.occurrences()).map(each => each.status)).toEqual([
      'acknowledged',
      'resolved',
      'resolved',
      'resolved',
    ]);
  });

  it('F08 keeps firing while nothing is measured any more, and says that too', async () => {
    const alerting = await start();
    alerting.fleet.silence('checkout', 75);
    expect(await alerting.minutes(76, 92)).toEqual([]);
    const open = await alerting.occurrences();
    expect(
      open.map(({ alertName, status, suppression }) => [
        alertName,
        status,
        suppression?.by,
      ]),
    ).toEqual([
      ['SuccessBurnPage', 'firing', undefined],
      ['SuccessNoDataTicket', 'firing', 'page'],
    ]);
  });

  it('F09 takes no number that is none: nothing moves, and none is kept', async () => {
    const alerting = await start();
    for (const value of [NaN, Infinity, -Infinity]) {
      alerting.fleet.bad.set('checkout', () => value);
      alerting.fleet.bad.set('search', () => value);
      expect(await alerting.minutes(76, 79)).toEqual([]);
    }
    const [page, ...others] = await alerting.occurrences();
    expect(page.status).toBe('firing');
    expect(others).toEqual([]);
    const rows = await alerting.db('ledger').select();
    const numbers = rows.flatMap(({ good, total }) => [good, total]);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});
