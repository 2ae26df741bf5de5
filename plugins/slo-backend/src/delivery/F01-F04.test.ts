import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { DeliveryOutcome } from '@nines/backstage-plugin-slo-node';
import { sendOnce } from './sendOnce';
import { DOWN, FakeChannel } from './__testUtils__/FakeChannel';
import { MINUTE, SECOND, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const PAYMENTS = { ref: 'pagerduty:payments', perMinute: 60_000 };

describe.each(databases.eachSupportedId())('senders that die, %s', id => {
  async function start() {
    const channel = new FakeChannel();
    const harness = await startDelivery(databases, id, { channels: [channel] });
    await harness.delivery.drain();
    /** Takes what is due, and is never heard of again. */
    async function claimAndDie() {
      const { store } = harness.delivery;
      const now = await harness.clock.now();
      const options = { destination: PAYMENTS, worker: 'dead', limit: 9, now };
      return (await store.claim(options)).messages;
    }
    return { ...harness, channel, claimAndDie };
  }

  it('F01: a sender that dies after the page was taken leads to no second incident', async () => {
    const { channel, claimAndDie, fire, advance, replica, rows } =
      await start();
    await fire('occ-1');
    const [message] = await claimAndDie();
    await sendOnce(channel, { ...message, destination: 'payments' });
    advance(2 * MINUTE);
    await replica({ worker: 'replica-2' }).drain();
    const [first, second] = channel.received;
    expect(channel.received).toHaveLength(2);
    expect(second).toEqual(first);
    expect(await rows()).toEqual(['triggered pagerduty:payments delivered']);
  });

  it('F02: an answer that is lost leads to the same message again', async () => {
    const { channel, db, delivery, fire, advance } = await start();
    channel.next({
      ...DOWN,
      reason: 'other',
      message: 'The connection was closed',
    });
    await fire('occ-1');
    await delivery.drain();
    advance(SECOND);
    await delivery.drain();
    expect(channel.received).toHaveLength(2);
    expect(channel.received[1]).toEqual(channel.received[0]);
    const [row] = await db('outbox');
    expect(row).toMatchObject({ state: 'delivered', attempts: 2 });
    const attempts = await db('delivery_attempt').orderBy('attempt');
    expect(attempts.map(({ outcome }) => outcome)).toEqual([
      'transient',
      'delivered',
    ]);
  });

  it('F03: a sender that dies before it sends is replaced when its lease ends', async () => {
    const { channel, claimAndDie, fire, advance, replica } = await start();
    await fire('occ-1');
    expect(await claimAndDie()).toHaveLength(1);
    const other = replica({ worker: 'replica-2' });
    advance(59 * SECOND);
    await other.drain();
    expect(channel.requests).toHaveLength(0);
    advance(SECOND);
    await other.drain();
    expect(channel.told).toEqual(['triggered payments']);
  });

  it('F04: a sender that was away for longer than its lease completes nothing', async () => {
    const { channel, db, fire, advance, replica } = await start();
    let resume: (outcome: DeliveryOutcome) => void = () => {};
    channel.next(() => new Promise(resolve => (resume = resolve)));
    await fire('occ-1');
    const logger = mockServices.logger.mock();
    const paused = replica({ worker: 'paused', logger });
    await paused.worker.pass();
    advance(61 * SECOND);
    await replica({ worker: 'replica-2' }).drain();
    const before = await db('outbox');
    resume(DOWN);
    await paused.worker.idle();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('lease_lost'),
      expect.objectContaining({ end: 'leaseLost' }),
    );
    expect(await db('outbox')).toEqual(before);
    expect(before[0]).toMatchObject({ state: 'delivered' });
  });

  it('F04: a sender that was away between claim and send looks once more', async () => {
    const { channel, db, fire, move, advance, clock, replica } = await start();
    let asked = 0;
    const stalls = {
      now: async () => {
        asked += 1;
        // After the claim, before the send: the process is stopped
        if (asked === 4) {
          advance(30 * SECOND);
          await move('occ-1', 'acknowledged');
        }
        return await clock.now();
      },
    };
    await fire('occ-1');
    const stalled = replica({ clock: stalls, worker: 'stalled' });
    await stalled.worker.pass();
    await stalled.worker.idle();
    expect(asked).toBeGreaterThanOrEqual(4);
    await replica().drain();
    expect(channel.requests).toHaveLength(0);
    const rows = await db('outbox').orderBy('sequence');
    expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });
});
