import { TestDatabases } from '@backstage/backend-test-utils';
import { DOWN, FakeChannel } from './__testUtils__/FakeChannel';
import { SECOND, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('delivery, %s', id => {
  async function start(channel = new FakeChannel()) {
    const harness = await startDelivery(databases, id, { channels: [channel] });
    return { ...harness, channel };
  }

  it('tells what the engine decided, once and in order', async () => {
    const { channel, delivery, fire, move, tell, rows } = await start();
    await fire('occ-1');
    await tell('occ-1', 'updated');
    await delivery.drain();
    await move('occ-1', 'acknowledged');
    await delivery.drain();
    await move('occ-1', 'resolved');
    await delivery.drain();
    await delivery.drain();
    expect(
      channel.received.map(({ event, sequence }) => [event, sequence]),
    ).toEqual([
      ['triggered', 1],
      ['updated', 2],
      ['acknowledged', 3],
      ['resolved', 4],
    ]);
    const keys = channel.received.map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(4);
    expect(await rows()).toEqual(
      ['triggered', 'updated', 'acknowledged', 'resolved'].map(
        event => `${event} pagerduty:payments delivered`,
      ),
    );
  });

  it('gives a message what the one before left', async () => {
    const { channel, delivery, fire, move } = await start();
    channel.next({ outcome: 'delivered', state: { ts: '1.2' } });
    await fire('occ-1');
    await fire('occ-2');
    await delivery.drain();
    await move('occ-1', 'resolved');
    await delivery.drain();
    expect(channel.requests.map(({ state }) => state)).toEqual([
      undefined,
      undefined,
      { ts: '1.2' },
    ]);
  });

  it('never sends a later message of a group before an earlier one', async () => {
    const { channel, delivery, fire, tell, advance } = await start();
    await fire('occ-1');
    channel.next(DOWN, DOWN);
    await delivery.drain();
    await tell('occ-1', 'updated');
    await delivery.drain();
    advance(10 * SECOND);
    await delivery.drain();
    expect(channel.received.map(({ event }) => event)).toEqual([
      'triggered',
      'triggered',
      'triggered',
      'updated',
    ]);
  });

  it('tells only the newest of updates that wait', async () => {
    const { channel, delivery, fire, tell, rows } = await start();
    await fire('occ-1');
    await tell('occ-1', 'updated');
    await tell('occ-1', 'updated');
    await delivery.drain();
    expect(channel.received.map(({ sequence }) => sequence)).toEqual([1, 3]);
    expect((await rows())[1]).toContain('cancelled (a newer update follows)');
  });

  it('writes what was delivered into the timeline and the change feed', async () => {
    const { db, delivery, fire } = await start();
    await fire('occ-1');
    await delivery.drain();
    const [event] = await db('alert_event').where('type', 'delivered');
    expect(event.occurrence_id).toBe('occ-1');
    expect(JSON.parse(event.detail_json)).toMatchObject({
      destination: 'pagerduty:payments',
      event: 'triggered',
      attempt: 1,
    });
    const [change] = await db('changes');
    expect(change).toMatchObject({ type: 'delivery', subject: 'occ-1' });
  });

  it('has two replicas share the work, and none of it is done twice', async () => {
    const channel = new FakeChannel();
    const { replica, delivery, fire } = await start(channel);
    for (let index = 0; index < 30; index += 1) await fire(`occ-${index}`);
    const other = replica({ worker: 'replica-2' });
    await Promise.all([delivery.drain(), other.drain()]);
    const told = channel.received.map(({ groupId }) => groupId);
    expect(told.sort()).toEqual(
      Array.from({ length: 30 }, (_, index) => `occ-${index}`).sort(),
    );
  });

  it('stays below what a destination takes in a minute', async () => {
    const slow = new FakeChannel('slack', { perMinute: 60 });
    const { delivery, fire, advance } = await start(slow);
    for (let index = 0; index < 90; index += 1) {
      await fire(`occ-${index}`, 'slack:payments');
    }
    for (let second = 0; second < 60; second += 1) {
      await delivery.drain();
      advance(SECOND);
    }
    expect(slow.requests.length).toBeGreaterThan(45);
    expect(slow.requests.length).toBeLessThanOrEqual(60);
  });

  it('gives back what it claimed and could not send in time', async () => {
    const { channel, delivery, fire, db, now, advance } = await start();
    await fire('occ-1');
    await delivery.drain();
    await fire('occ-2');
    const destination = { ref: 'pagerduty:payments', perMinute: 600 };
    const options = { destination, worker: 'r', limit: 5, now };
    const { messages } = await delivery.store.claim(options);
    expect(messages).toHaveLength(1);
    await delivery.store.release(messages);
    advance(SECOND);
    await delivery.drain();
    expect(channel.requests).toHaveLength(2);
    const [row] = await db('outbox').where('group_id', 'occ-2');
    expect(row.attempts).toBe(1);
  });

  it('forgets what ended long ago, but for alerts that are open', async () => {
    const { db, delivery, fire, move, now, advance } = await start();
    await fire('occ-1');
    await fire('occ-2');
    await delivery.drain();
    await move('occ-1', 'resolved');
    await delivery.drain();
    advance(SECOND);
    await delivery.store.forget((now + SECOND) as typeof now);
    const rows = await db('outbox').select('group_id', 'event');
    expect(rows).toEqual([{ group_id: 'occ-2', event: 'triggered' }]);
  });
});
