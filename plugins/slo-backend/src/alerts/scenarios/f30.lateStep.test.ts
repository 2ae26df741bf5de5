import { TestDatabases } from '@backstage/backend-test-utils';
import { aService } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('%s', id => {
  const start = async () => {
    const alerting = await startAlerting(databases, id, [aService('checkout')]);
    alerting.fleet.break('checkout', 60, 300);
    await alerting.minute(60);
    await alerting.minute(75);
    const [page] = await alerting.occurrences();
    return { ...alerting, page };
  };

  it('F30 tells no step that became due while nobody ran, once somebody acknowledged', async () => {
    const alerting = await start();
    alerting.at(110);
    expect(await alerting.act(alerting.page.id, 'acknowledge')).toBe('done');
    const restarted = alerting.replica();
    await restarted.engine.escalate();
    expect(await restarted.deliver()).toEqual([
      'acknowledged pager:oncall SuccessBurnPage',
    ]);
    await alerting.minutes(111, 112, restarted);
    expect(alerting.pager.told.join()).not.toContain('lead');
    const timeline = await alerting.timeline(alerting.page.id);
    expect(
      timeline.slice(0, 7).map(({ type, actor }) => [type, actor]),
    ).toEqual([
      ['opened', undefined],
      ['notified', undefined],
      ['delivered', undefined],
      ['acknowledged', 'user:default/ann'],
      ['notified', undefined],
      ['note', undefined],
      ['delivered', undefined],
    ]);
    expect(timeline[5].detail).toMatchObject({
      skipped: 'acknowledged',
      step: 2,
    });
  });

  it('tells the next step between ticks, once, whoever of the replicas comes first', async () => {
    const alerting = await start();
    const replicas = [alerting, alerting.replica(), alerting.replica()];
    alerting.at(104, 59);
    await alerting.engine.escalate();
    expect(await alerting.deliver()).toEqual([]);
    alerting.at(105);
    await Promise.all(replicas.map(({ engine }) => engine.escalate()));
    expect(await alerting.deliver()).toEqual([
      'triggered pager:lead SuccessBurnPage',
    ]);
    await Promise.all(replicas.map(({ engine }) => engine.escalate()));
    expect(await alerting.deliver()).toEqual([]);
  });

  it('pages again at once when nobody takes care of it any more', async () => {
    const alerting = await start();
    await alerting.act(alerting.page.id, 'acknowledge');
    await alerting.deliver();
    alerting.at(77);
    expect(await alerting.act(alerting.page.id, 'unacknowledge')).toBe('done');
    expect(await alerting.deliver()).toEqual([
      'escalated pager:oncall SuccessBurnPage',
    ]);
  });
});
