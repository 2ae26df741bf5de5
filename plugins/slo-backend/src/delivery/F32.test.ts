import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeChannel } from './__testUtils__/FakeChannel';
import { MINUTE, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('rolling deploys, %s', id => {
  it('F32: messages of newer code are left to newer code', async () => {
    const channel = new FakeChannel();
    const { db, delivery, fire, rows } = await startDelivery(databases, id, {
      channels: [channel],
    });
    await fire('occ-1');
    await fire('occ-2');
    await db('outbox').where('group_id', 'occ-1').update({ schema_version: 2 });
    await delivery.drain();
    expect(channel.received.map(({ groupId }) => groupId)).toEqual(['occ-2']);
    expect(await rows()).toContain('triggered pagerduty:payments pending');
  });

  it('F32: messages to a destination that only other replicas know are left to them', async () => {
    const channel = new FakeChannel();
    const other = new FakeChannel('slack', { names: ['new'] });
    const { delivery, fire, advance, replica, rows } = await startDelivery(
      databases,
      id,
      { channels: [channel] },
    );
    const newer = replica({ channels: [channel, other], worker: 'new' });
    await newer.drain();
    await fire('occ-1', 'slack:new');
    advance(4 * MINUTE);
    await delivery.drain();
    expect(await rows()).toEqual(['triggered slack:new pending']);
    await newer.drain();
    expect(other.told).toEqual(['triggered new']);
  });

  it('gives up what goes to a destination that no replica knows, and tells the fallback', async () => {
    const channel = new FakeChannel();
    const { delivery, fire, advance, rows } = await startDelivery(
      databases,
      id,
      { channels: [channel], fallback: 'pagerduty:payments' },
    );
    await fire('occ-1', 'slack:gone');
    advance(6 * MINUTE);
    await delivery.drain();
    expect((await rows()).slice(0, 2)).toEqual([
      "triggered slack:gone dead (No destination 'slack:gone' is configured; add it, or send the message again once it is)",
      'triggered pagerduty:payments delivered',
    ]);
    expect(channel.received[0].insteadOf?.destination).toBe('slack:gone');
  });
});
