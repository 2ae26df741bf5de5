import { TestDatabases } from '@backstage/backend-test-utils';
import { lockAlerts } from '../database/alerts/lockAlerts';
import { aNotification } from './__testUtils__/aNotification';
import { FakeChannel } from './__testUtils__/FakeChannel';
import { insertOccurrence } from './__testUtils__/insertOccurrence';
import { MINUTE, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ids = databases.eachSupportedId();
const servers = ids.filter(([id]) => id !== 'SQLITE_3');

/** Ends all connections of a test's own database, as a restart of the server does. */
async function cutConnections(
  db: Awaited<ReturnType<typeof startDelivery>>['db'],
) {
  await db.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

describe.each(ids)('transactions that break off, %s', id => {
  it('F27: leave no message of what was not decided', async () => {
    const channel = new FakeChannel();
    const channels = [channel];
    const { db, outbox, delivery, now, rows } = await startDelivery(
      databases,
      id,
      { channels },
    );
    const decision = db.transaction(async tx => {
      await lockAlerts(tx);
      await insertOccurrence(tx, 'occ-1', now);
      const notification = aNotification('occ-1', 'triggered', now);
      const message = { destination: 'pagerduty:payments', notification };
      await outbox.enqueue(tx, [message], now);
      throw new Error('The process has no memory left');
    });
    await expect(decision).rejects.toThrow('no memory');
    await delivery.drain();
    expect(await rows()).toEqual([]);
    expect(await db('alert_occurrence')).toEqual([]);
    expect(channel.requests).toEqual([]);
  });
});

(servers.length > 0 ? describe.each(servers) : describe.skip.each(ids))(
  'a database that restarts, %s',
  id => {
    it('F27: loses no transition, and needs no restart of ours', async () => {
      const channel = new FakeChannel();
      const channels = [channel];
      const { db, outbox, delivery, fire, now, rows, advance } =
        await startDelivery(databases, id, { channels });
      await fire('occ-1');
      const decision = db.transaction(async tx => {
        await lockAlerts(tx);
        await insertOccurrence(tx, 'occ-2', now);
        const notification = aNotification('occ-2', 'triggered', now);
        const message = { destination: 'pagerduty:payments', notification };
        await outbox.enqueue(tx, [message], now);
        await cutConnections(db);
        await tx.raw('select 1');
      });
      await expect(decision).rejects.toThrow();
      // While a message is on its way, too
      channel.next(async () => {
        await cutConnections(db);
        return { outcome: 'delivered' };
      });
      await delivery.drain().catch(() => {});
      advance(2 * MINUTE);
      // As the loop does: what fails of a pass is tried again in the next
      for (let pass = 0; pass < 5; pass += 1) {
        await delivery.drain().catch(() => {});
      }
      expect(await rows()).toEqual(['triggered pagerduty:payments delivered']);
      expect(channel.received.map(({ groupId }) => groupId)).toContain('occ-1');
      expect(await db('alert_occurrence').select('id')).toEqual([
        { id: 'occ-1' },
      ]);
    });
  },
);
