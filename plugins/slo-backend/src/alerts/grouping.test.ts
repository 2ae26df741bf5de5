import { TestDatabases } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { aService } from './__testUtils__/services';
import { startAlerting } from './__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** So many SLOs of one entity, that break together. */
function slosOf(service: string, count: number) {
  return Array.from({ length: count }, (_, index) =>
    aService(service, { name: `slo-${index}` }),
  );
}

describe.each(databases.eachSupportedId())('groups of alerts, %s', id => {
  it('tells of all that fires at once in one message, with the first twenty by name', async () => {
    const slos = [...slosOf('checkout', 30), aService('search')];
    const alerting = await startAlerting(databases, id, slos);
    alerting.fleet.break('checkout', 60, 300);
    alerting.fleet.break('search', 60, 300);
    await alerting.minute(60);
    expect(await alerting.minute(75)).toHaveLength(2);
    const sizes = alerting.pager.received.map(({ occurrences, more }) => [
      occurrences.length,
      more,
    ]);
    expect(sizes.sort((a, b) => a[0] - b[0])).toEqual([
      [1, 0],
      [20, 10],
    ]);
  });

  it('is acknowledged and ended as one at a provider', async () => {
    const alerting = await startAlerting(databases, id, slosOf('checkout', 2));
    alerting.fleet.break('checkout', 60, 300);
    await alerting.minute(60);
    await alerting.minute(75);
    const [{ groupId }] = await alerting.occurrences();
    const occurredAt = (alerting.world.now + 1) as Instant;
    const action = { action: 'acknowledge', actor: 'Ann', occurredAt } as const;
    const { engine } = alerting;
    expect(await engine.actOnGroup(groupId, action)).toBe('done');
    expect(await alerting.deliver()).toEqual([
      expect.stringMatching('^acknowledged pager:oncall .*Page .*Page$'),
    ]);
    expect(await engine.actOnGroup(groupId, action)).toBe('unchanged');
    expect(await alerting.occurrences()).toMatchObject([
      { status: 'acknowledged', acknowledgedBy: 'Ann' },
      { status: 'acknowledged', acknowledgedBy: 'Ann' },
    ]);
    const late = { ...action, action: 'resolve', occurredAt: 1 as Instant };
    expect(await engine.actOnGroup(groupId, late as never)).toBe('late');

    alerting.at(76);
    const resolve = { ...action, action: 'resolve' } as const;
    const end = { ...resolve, occurredAt: alerting.world.now };
    expect(await engine.actOnGroup(groupId, end)).toBe('done');
    expect(await engine.actOnGroup(groupId, end)).toBe('resolved');
    expect(await engine.actOnGroup('occ-none', end)).toBe('unknown');
    expect(await alerting.deliver()).toEqual([
      expect.stringMatching('^resolved pager:oncall .*BurnPage .*BurnPage$'),
    ]);
    // It holds on, and fires anew only after it recovered
    expect(await alerting.minutes(77, 79)).toEqual([]);
  });

  it('ends when its last member does, and says who ended before', async () => {
    const slos = [aService('checkout'), aService('checkout', { name: 'pay' })];
    const alerting = await startAlerting(databases, id, slos);
    alerting.fleet.break('checkout', 60, 300);
    await alerting.minute(60);
    await alerting.minute(75);
    const [first, second] = await alerting.occurrences();
    expect(await alerting.act(first.id, 'resolve')).toBe('done');
    expect(await alerting.deliver()).toEqual([
      expect.stringMatching('^updated pager:oncall .*BurnPage .*BurnPage$'),
    ]);
    expect(await alerting.act(second.id, 'resolve')).toBe('done');
    expect(await alerting.deliver()).toEqual([
      expect.stringMatching('^resolved pager:oncall .*BurnPage .*BurnPage$'),
    ]);
  });
});
