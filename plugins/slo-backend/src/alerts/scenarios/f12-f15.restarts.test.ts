import { TestDatabases } from '@backstage/backend-test-utils';
import { Millis, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { aService } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const minutes = (count: number) => (count * MINUTE_MS) as Millis;

/** Pages when an hour burns ten times for five minutes. */
const POLICY = {
  policy: 'fast',
  name: 'ten-times',
  severity: 'page',
  operator: 'gte',
  threshold: 10,
  lookbackWindow: minutes(60),
  alertAfter: minutes(5),
  alertWhenNoData: false,
  alertWhenResolved: true,
  alertWhenBreaching: true,
  notificationTargets: [],
  annotations: {},
} as const;

describe.each(databases.eachSupportedId())('%s', id => {
  const start = async (alertConditions = [POLICY]) => {
    const service = aService('checkout', { alertConditions });
    const alerting = await startAlerting(databases, id, [service]);
    alerting.fleet.break('checkout', 60, 300);
    await alerting.minute(60);
    return { ...alerting, service };
  };

  it('F12 forgets no wait by a restart, and counts no time in which it was down', async () => {
    const alerting = await start();
    await alerting.minutes(66, 71);
    const [pending] = await alerting.db('alert_state');
    expect(JSON.parse(pending.state_json)).toMatchObject({ status: 'pending' });
    expect(await alerting.minutes(72, 74, alerting.replica())).toEqual([
      '72: triggered pager:oncall SuccessBurnPage',
    ]);
  });

  it('F12 does not take the time in which nobody looked for a wait', async () => {
    const alerting = await start();
    await alerting.minutes(66, 69);
    // It held from 67 to 69; with the ten minutes in between it would fire at 80
    expect(await alerting.minutes(80, 83, alerting.replica())).toEqual([
      '82: triggered pager:oncall SuccessBurnPage',
    ]);
  });

  it('F13 keeps an alert that fires while its wait and threshold are edited', async () => {
    const alerting = await start();
    expect(await alerting.minutes(66, 73)).toEqual([
      '72: triggered pager:oncall SuccessBurnPage',
    ]);
    const stricter = { ...POLICY, alertAfter: minutes(60), threshold: 5 };
    const { service, world } = alerting;
    const definition = { ...service.definition, alertConditions: [stricter] };
    world.objectives = [{ ...service, definition }];
    expect(await alerting.minutes(74, 75)).toEqual([]);
    expect(await alerting.occurrences()).toMatchObject([{ status: 'firing' }]);
  });

  it('F13 ends an alert whose objective is another one now', async () => {
    const alerting = await start([]);
    await alerting.minute(75);
    const { service, world } = alerting;
    world.objectives = [{ ...service, ledgerId: 99_001, objectiveKey: 'new' }];
    expect((await alerting.minute(76)).sort()).toEqual([
      'resolved pager:oncall SuccessBurnPage',
      'triggered pager:oncall SuccessBurnPage',
    ]);
    const [old, now] = await alerting.occurrences();
    expect(old.resolveReason).toBe('definitionChanged');
    expect(now).toMatchObject({ status: 'firing', objectiveKey: 'new' });
  });

  it('F14 ends an alert once when its definition is removed', async () => {
    const alerting = await start([]);
    await alerting.minute(75);
    alerting.world.objectives = [];
    expect(await alerting.minutes(76, 79)).toEqual([
      '76: resolved pager:oncall SuccessBurnPage',
    ]);
    const [old] = await alerting.occurrences();
    expect(old).toMatchObject({
      status: 'resolved',
      resolveReason: 'definitionRemoved',
    });
    expect(await alerting.db('alert_state')).toEqual([]);
  });

  it('F15 decides the latest minute once after missing ten', async () => {
    const alerting = await start([]);
    expect(await alerting.minute(71)).toEqual([
      'triggered pager:oncall SuccessBurnPage',
    ]);
    expect(alerting.missed).toEqual([10]);
    expect(await alerting.minute(72)).toEqual([]);
    expect(alerting.missed).toEqual([10]);
  });
});
