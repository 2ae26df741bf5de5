import { TestDatabases } from '@backstage/backend-test-utils';
import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { startFailing } from '../__testUtils__/startFailing';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('%s', id => {
  const start = () => startFailing(databases, id);

  it('F16 lets one of the replicas that tick at once decide', async () => {
    const alerting = await start();
    const replicas = [alerting, alerting.replica(), alerting.replica()];
    for (const minute of [75, 86, 87]) {
      alerting.at(minute);
      await Promise.all(replicas.map(replica => replica.tick()));
      await Promise.all(replicas.map(replica => replica.tick()));
      await Promise.all(replicas.map(replica => replica.deliver()));
    }
    expect(await alerting.outbox()).toEqual([
      'triggered pager:oncall delivered',
      'resolved pager:oncall delivered',
    ]);
    const [occurrence] = await alerting.occurrences();
    const timeline = await alerting.timeline(occurrence.id);
    const types = timeline.map(({ type }) => type);
    expect(types.filter(type => type === 'opened')).toHaveLength(1);
    expect(types.filter(type => type === 'resolved')).toHaveLength(1);
  });

  it('F17 looks at no clock but the database’s', async () => {
    const alerting = await start();
    const real = Date.now;
    const hour = 60 * MINUTE_MS;
    try {
      Date.now = () => real() + hour;
      expect(await alerting.minute(75)).toEqual([
        'triggered pager:oncall SuccessBurnPage',
      ]);
      Date.now = () => real() - hour;
      expect(await alerting.minute(76)).toEqual([]);
    } finally {
      Date.now = real;
    }
    const [occurrence] = await alerting.occurrences();
    expect(occurrence).toMatchObject({ status: 'firing' });
  });

  it('F17 decides no minute again when the database’s clock goes back', async () => {
    const alerting = await start();
    await alerting.minute(75);
    const before = await alerting.occurrences();
    alerting.world.now = (alerting.world.now - 60 * MINUTE_MS) as Instant;
    await alerting.tick();
    await alerting.engine.escalate();
    expect(await alerting.deliver()).toEqual([]);
    expect(await alerting.occurrences()).toEqual(before);
    expect(await alerting.minute(76)).toEqual([]);
  });
});
