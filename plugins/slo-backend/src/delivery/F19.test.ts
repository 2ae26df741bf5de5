import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeChannel } from './__testUtils__/FakeChannel';
import { SECOND, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const STORM = 300;

describe.each(databases.eachSupportedId())('a storm, %s', id => {
  it('F19: what floods one destination delays no other, and all of it is told', async () => {
    const channel = new FakeChannel('pagerduty', {
      names: ['payments', 'search'],
      perMinute: 1_200,
    });
    const { delivery, fire, advance } = await startDelivery(databases, id, {
      channels: [channel],
    });
    for (let index = 0; index < STORM; index += 1) await fire(`storm-${index}`);
    await fire('occ-1', 'pagerduty:search');
    await delivery.drain();
    expect(channel.told).toContain('triggered search');
    for (let second = 0; channel.requests.length <= STORM; second += 1) {
      expect(second).toBeLessThan(30);
      advance(SECOND);
      await delivery.drain();
    }
    const groups = channel.received.map(({ groupId }) => groupId);
    expect(new Set(groups).size).toBe(STORM + 1);
  });
});
