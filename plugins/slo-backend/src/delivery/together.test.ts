import { TestDatabases } from '@backstage/backend-test-utils';
import { ClaimedMessage, EndedAttempt } from '../database/outbox';
import { FakeChannel } from './__testUtils__/FakeChannel';
import { SECOND, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('deliveries, %s', id => {
  const DESTINATIONS = ['pager:payments', 'pager:search'].map(ref => {
    return { ref, perMinute: 600 };
  });

  /** Messages of alerts of their own, claimed and sent. */
  async function claimed(count: number) {
    const channel = new FakeChannel('pager', { names: ['payments', 'search'] });
    const harness = await startDelivery(databases, id, { channels: [channel] });
    const { db, delivery, fire } = harness;
    const { store } = delivery;
    await store.register(DESTINATIONS, harness.now);
    for (let index = 0; index < count; index += 1) {
      await fire(`occ-${index}`, DESTINATIONS[index % 2].ref);
    }
    const claim = async () => {
      const messages: ClaimedMessage[] = [];
      for (const destination of DESTINATIONS) {
        const { now } = harness;
        const lease = { destination, worker: 'one', limit: 50, now };
        messages.push(...(await store.claim(lease)).messages);
      }
      return messages;
    };
    const complete = (message: ClaimedMessage) => {
      const attempt: EndedAttempt = {
        message,
        outcome: { outcome: 'delivered', status: 202 },
        startedAt: harness.now,
        durationMs: 5,
        now: harness.now,
        random: 0.5,
      };
      return store.complete(attempt);
    };
    return { ...harness, db, claim, complete };
  }

  it('that end together are saved together, each with its attempt, its line and its change', async () => {
    const { db, claim, complete, rows } = await claimed(12);
    const messages = await claim();
    const seen: string[] = [];
    db.on('query', ({ sql }: { sql: string }) => seen.push(sql));
    const ends = await Promise.all(messages.map(complete));
    const inserts = (table: string) =>
      seen.filter(sql => /^insert/.test(sql) && sql.includes(table)).length;
    expect(ends).toEqual(messages.map(() => 'delivered'));
    // The first by itself, and all that came meanwhile
    expect(['delivery_attempt', 'alert_event', 'changes'].map(inserts)).toEqual(
      [2, 2, 2],
    );
    expect(new Set(await rows())).toEqual(
      new Set(DESTINATIONS.map(({ ref }) => `triggered ${ref} delivered`)),
    );
    for (const table of ['delivery_attempt', 'alert_event', 'changes']) {
      expect(await db(table)).toHaveLength(12);
    }
  });

  it('complete nothing whose lease is lost, and the others all the same', async () => {
    const { db, advance, claim, complete } = await claimed(6);
    const late = await claim();
    advance(61 * SECOND);
    const [again] = await claim();
    expect(late[0].id).toBe(again.id);
    // All are claimed anew by now: what the first lease did counts for none of them
    const [first, ...others] = late;
    const all = [first, again, ...others].map(complete);
    expect(await Promise.all(all)).toEqual([
      'leaseLost',
      'delivered',
      ...others.map(() => 'leaseLost'),
    ]);
    const states = await db('outbox').orderBy('id').select('state');
    expect(states.map(({ state }) => state).sort()).toEqual([
      'delivered',
      ...late.slice(1).map(() => 'pending'),
    ]);
    const attempts = await db('delivery_attempt').select('outcome');
    expect(attempts.map(({ outcome }) => outcome).sort()).toEqual([
      'delivered',
      ...late.map(() => 'leaseLost'),
    ]);
  });
});
