import { TestDatabases } from '@backstage/backend-test-utils';
import { DOWN, FakeChannel, busy } from './__testUtils__/FakeChannel';
import { MINUTE, SECOND, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'alerts that end before they are told, %s',
  id => {
    async function start() {
      const channel = new FakeChannel();
      const channels = [channel];
      const harness = await startDelivery(databases, id, { channels });
      return { ...harness, channel };
    }

    it('F05: nothing is told of an alert that ended before anybody heard of it', async () => {
      const { channel, delivery, fire, move, rows, advance } = await start();
      channel.next(busy(MINUTE));
      await fire('occ-0');
      await delivery.drain();
      await fire('occ-1');
      await move('occ-1', 'resolved');
      await move('occ-0', 'resolved');
      advance(2 * MINUTE);
      await delivery.drain();
      expect(channel.requests).toHaveLength(1); // the one that was refused
      const end =
        'pagerduty:payments cancelled (resolved before first notification)';
      expect((await rows()).sort()).toEqual([
        `resolved ${end}`,
        `resolved ${end}`,
        `triggered ${end}`,
        `triggered ${end}`,
      ]);
    });

    it('F05: the end is told where the beginning may have arrived', async () => {
      const { channel, delivery, fire, move, rows } = await start();
      channel.next(DOWN);
      await fire('occ-1');
      await delivery.drain();
      await move('occ-1', 'resolved');
      await delivery.drain();
      expect(channel.told).toEqual(['triggered payments', 'resolved payments']);
      expect(await rows()).toEqual([
        'triggered pagerduty:payments cancelled (resolved)',
        'resolved pagerduty:payments delivered',
      ]);
    });

    it('tells nobody of a step once somebody acknowledged', async () => {
      const { channel, delivery, fire, move, tell, advance } = await start();
      await fire('occ-1');
      await delivery.drain();
      channel.next(DOWN);
      await tell('occ-1', 'escalated');
      await delivery.drain();
      await move('occ-1', 'acknowledged');
      advance(10 * SECOND);
      await delivery.drain();
      expect(channel.told).toEqual([
        'triggered payments',
        'escalated payments',
        'acknowledged payments',
      ]);
    });

    it('leaves alone what is being sent when it is cancelled', async () => {
      const { channel, db, delivery, fire, outbox, now, rows } = await start();
      await delivery.drain();
      let taken = () => {};
      channel.next(
        () =>
          new Promise(resolve => {
            taken = () => resolve({ outcome: 'delivered', state: { ts: '1' } });
          }),
      );
      await fire('occ-1');
      await delivery.worker.pass();
      const cancelled = await db.transaction(tx =>
        outbox.cancel(tx, 'occ-1', ['triggered'], { reason: 'silenced', now }),
      );
      taken();
      await delivery.worker.idle();
      expect(cancelled).toBe(0);
      expect(await rows()).toEqual(['triggered pagerduty:payments delivered']);
      expect(await db('channel_state')).toHaveLength(1);
    });

    it('cancels what waits, and says why', async () => {
      const { channel, db, delivery, fire, outbox, now, rows } = await start();
      await fire('occ-1');
      await db.transaction(tx =>
        outbox.cancel(tx, 'occ-1', ['triggered'], { reason: 'silenced', now }),
      );
      await delivery.drain();
      expect(channel.requests).toHaveLength(0);
      expect(await rows()).toEqual([
        'triggered pagerduty:payments cancelled (silenced)',
      ]);
    });
  },
);
