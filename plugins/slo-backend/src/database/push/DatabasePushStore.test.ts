import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Instant,
  MINUTE_MS,
  Slot,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { PushedItem, PushedReading } from '../../push/PushedEvents';
import { DatabaseLedgerStore } from '../ledger';
import { migrationsDirectory } from '../openDatabase';
import { DatabasePushStore } from './DatabasePushStore';
import { PushBatch } from './PushStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const at = (minute: number) => (minute * MINUTE_MS) as Instant;
const START = 28_000_000;

const reading = (minute: number, total: number): PushedReading => ({
  kind: 'reading',
  ledgerId: 1,
  stream: 'pod-a',
  startedAt: at(START),
  at: at(START + minute),
  good: total,
  total,
});
const batch = (
  items: PushBatch['items'],
  key?: string,
  bodyHash = 'same',
): PushBatch => ({
  subject: 'token:ci',
  items,
  ...(key && { idempotency: { key, bodyHash } }),
});

describe.each(databases.eachSupportedId())('pushes, %s', id => {
  async function open() {
    const db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    const ledger = new DatabaseLedgerStore({ database: db });
    const store = new DatabasePushStore(db, ledger);
    await ledger.open([
      { ledgerId: 1, at: START as Slot },
      { ledgerId: 2, at: START as Slot },
    ]);
    const now = at(START + 30);
    const push = (items: PushedItem[], key?: string) =>
      store.record(batch(items, key), now);
    async function sums(ledgerId = 1) {
      await ledger.carry([ledgerId], slotAt(now));
      const [from, to] = await ledger.series(ledgerId, [
        START as Slot,
        slotAt(now),
      ]);
      return {
        total: to.sums.total - from.sums.total,
        covered: to.sums.covered - from.sums.covered,
      };
    }
    return { db, store, push, sums, now };
  }

  it('counts what two replicas send at once exactly once', async () => {
    const { push, sums } = await open();
    const minutes = Array.from({ length: 20 }, (_, index) => index + 1);
    await Promise.all(
      minutes.flatMap(minute => [
        push([reading(minute, minute * 10)]),
        push([reading(minute, minute * 10)]),
      ]),
    );
    expect(await sums()).toEqual({ total: 200, covered: 20 * 60 });
  });

  it('answers the same to the same key, and counts it once', async () => {
    const { push, sums } = await open();
    const items: PushedItem[] = [
      {
        kind: 'interval',
        ledgerId: 1,
        from: at(START + 1),
        to: at(START + 2),
        good: 5,
        total: 6,
      },
    ];
    const results = await Promise.all([push(items, 'k'), push(items, 'k')]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'recorded',
      'replayed',
    ]);
    expect(await push(items, 'k')).toEqual({
      status: 'replayed',
      response: { accepted: 1, rejected: 0, items: [{ status: 'accepted' }] },
    });
    expect(await sums()).toEqual({ total: 6, covered: 60 });
  });

  it('keeps no key of a push of which nothing was accepted', async () => {
    const { store, push, now, db } = await open();
    const refused = { status: 'rejected', message: 'No SLO' } as const;
    const rejected = batch([refused], 'k');
    const twice = await Promise.all([
      store.record(rejected, now),
      store.record(rejected, now),
    ]);
    expect(twice.map(({ status }) => status)).toEqual(['recorded', 'recorded']);
    expect(await db('push_requests')).toEqual([]);
    expect(await push([reading(1, 1)], 'k')).toMatchObject({
      status: 'recorded',
      response: { accepted: 1 },
    });
    expect(await push([reading(1, 1)], 'k')).toMatchObject({
      status: 'replayed',
    });
  });

  it('refuses a key that named another body, and forgets keys after 7 days', async () => {
    const { store, now } = await open();
    await store.record(batch([reading(1, 1)], 'k', 'one'), now);
    const again = batch([reading(2, 2)], 'k', 'two');
    expect(await store.record(again, now)).toEqual({ status: 'keyReused' });
    const later = (now + 8 * 24 * 60 * MINUTE_MS) as Instant;
    await store.forget({ now: later, oldest: at(0) });
    expect(await store.record(again, later)).toMatchObject({
      status: 'recorded',
    });
  });

  it('keeps the order of the items, those refused before included', async () => {
    const { store, sums, now } = await open();
    const refused = { status: 'rejected', message: 'No SLO' } as const;
    const items = [reading(2, 20), refused, reading(1, 10), reading(3, 25)];
    expect(await store.record(batch(items), now)).toMatchObject({
      response: {
        accepted: 2,
        rejected: 1,
        items: [
          { status: 'accepted' },
          refused,
          { status: 'duplicate' },
          { status: 'accepted' },
        ],
      },
    });
    expect((await sums()).total).toBe(25);
  });

  it('covers time once, whichever stream covers it, and keeps one row for it', async () => {
    const { db, push, sums } = await open();
    for (let minute = 1; minute <= 10; minute++) {
      await push([
        reading(minute, minute),
        { ...reading(minute, minute), stream: 'pod-b' },
      ]);
    }
    expect(await sums()).toEqual({ total: 20, covered: 600 });
    expect(await db('push_coverage')).toHaveLength(1);
  });

  it('records nothing when the ledger does not', async () => {
    const { db, push } = await open();
    const unknown = { ...reading(1, 1), ledgerId: 99 };
    await expect(push([reading(1, 1), unknown], 'k')).rejects.toThrow(
      "The ledger answered 'unknown'",
    );
    expect(await db('push_counters')).toEqual([]);
    expect(await db('push_requests')).toEqual([]);
  });
});
