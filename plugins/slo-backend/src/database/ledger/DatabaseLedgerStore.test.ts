import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Instant,
  Slot,
  SlotIncrement,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseLedgerStore } from './DatabaseLedgerStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
/** A midnight, so that rows of all grids stand here. */
const START = 29_600_640 as Slot;
const after = (minutes: number) => (START + minutes) as Slot;
const events = (minute: number, good: number, total: number): SlotIncrement => {
  return { slot: after(minute), good, total, covered: 60 };
};
const said = { reason: 'maintenance', author: 'user:default/ada' };
const createdAt = 1 as Instant;

describe.each(databases.eachSupportedId())('DatabaseLedgerStore, %s', id => {
  const start = async () => {
    const db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    const ledger = new DatabaseLedgerStore({ database: db });
    await ledger.open([1, 2].map(ledgerId => ({ ledgerId, at: START })));
    const replace = (
      from: number,
      to: number,
      increments: SlotIncrement[],
      settled = to,
    ) => {
      const sample = { from: after(from), to: after(to), increments };
      const options = { settled: after(settled) };
      return ledger.replace([{ ledgerId: 1, ...sample }], options);
    };
    const between = async (from: number, to: number) => {
      const [a, b] = await ledger.series(1, [after(from), after(to)]);
      const { good, total } = subtractSums(b.sums, a.sums);
      const excluded = b.excluded.total - a.excluded.total;
      return { slots: [a.sums.slot, b.sums.slot], good, total, excluded };
    };
    const slots = async () =>
      (await db('ledger').where({ objective_id: 1 }).orderBy('at')).map(
        row => row.at - START,
      );
    return { db, ledger, replace, between, slots };
  };

  it('gives each minute a row, also one without data', async () => {
    const { replace, slots, between } = await start();
    await replace(0, 3, [events(2, 1, 2)]);
    expect(await slots()).toEqual([0, 1, 2, 3]);
    expect(await between(2, 3)).toMatchObject({ good: 0, total: 0 });
  });

  it('replaces what is provisional and keeps what is settled', async () => {
    const { replace, between } = await start();
    await replace(0, 3, [events(1, 1, 1), events(3, 1, 1)], 2);
    await replace(0, 4, [events(1, 9, 9), events(3, 2, 3)], 3);
    expect(await between(0, 2)).toMatchObject({ good: 1, total: 1 });
    expect(await between(2, 4)).toMatchObject({ good: 2, total: 3 });
  });

  it('turns away a writer that was overtaken, or would leave a hole', async () => {
    const { replace, slots } = await start();
    await replace(0, 5, [], 3);
    expect(await replace(0, 4, [events(4, 1, 1)])).toEqual(['superseded']);
    expect(await replace(4, 9, [])).toEqual(['superseded']);
    expect(await slots()).toHaveLength(6);
  });

  it.each([
    ['NaN', [events(1, NaN, 1)]],
    ['infinite counts', [events(1, 0, Infinity)]],
    ['negative counts', [events(1, -1, 1)]],
    ['counts above 1e15', [events(1, 0, 2e15)]],
    ['slots out of order', [events(2, 1, 1), events(1, 1, 1)]],
    ['slots outside', [events(4, 1, 1)]],
  ])('refuses %s, and nothing beside it', async (_, increments) => {
    const { ledger } = await start();
    const range = { from: START, to: after(3) };
    const samples = [
      { ledgerId: 1, ...range, increments },
      { ledgerId: 2, ...range, increments: [] },
      { ledgerId: 3, ...range, increments: [] },
    ];
    const outcomes = await ledger.replace(samples, { settled: START });
    expect(outcomes).toEqual(['refused', 'written', 'unknown']);
  });

  it('counts late events from their minute on', async () => {
    const { ledger, replace, between } = await start();
    await replace(0, 10, [events(9, 5, 5)]);
    const increments = [events(4, 1, 2), events(4, 1, 2)];
    await ledger.add([{ ledgerId: 1, increments }], { now: after(10) });
    expect(await between(3, 4)).toMatchObject({ good: 2, total: 4 });
    expect(await between(4, 10)).toMatchObject({ good: 5, total: 5 });
  });

  it('keeps events of a coming minute until its row is written', async () => {
    const { ledger, between } = await start();
    const increments = [events(2, 3, 4)];
    await ledger.add([{ ledgerId: 1, increments }], { now: START });
    await ledger.carry([1], after(1));
    expect(await between(0, 1)).toMatchObject({ total: 0 });
    await ledger.carry([1], after(2));
    await ledger.carry([1], after(2));
    expect(await between(1, 2)).toMatchObject({ good: 3, total: 4 });
  });

  it('adds with the transaction of its caller, or not at all', async () => {
    const { db, ledger, replace, between } = await start();
    await replace(0, 2, []);
    const failing = db.transaction(async transaction => {
      const addition = { ledgerId: 1, increments: [events(1, 1, 1)] };
      await ledger.add([addition], { now: after(2), transaction });
      throw new Error('died');
    });
    await expect(failing).rejects.toThrow('died');
    expect(await between(0, 2)).toMatchObject({ total: 0 });
  });

  it('writes history only where retention would have kept it', async () => {
    const { ledger, replace, slots, between } = await start();
    await replace(0, 2, [events(1, 1, 1)]);
    const from = after(-10 * 1_440);
    const increments = [events(-14_000, 2, 4), events(-10, 1, 1)];
    const sample = { ledgerId: 1, from, to: START, increments };
    expect(await ledger.prepend(sample, { now: after(2) })).toBe('written');
    expect(await ledger.prepend(sample, { now: after(2) })).toBe('superseded');
    // By the hour to 4 days ago, by 5 minutes to 7 hours ago, then by the minute
    expect(await slots()).toHaveLength(145 + 1_068 + 421);
    expect(await between(-14_400, 2)).toMatchObject({ good: 4, total: 6 });
    expect(await between(-60, 0)).toMatchObject({ good: 1, total: 1 });
  });

  it('thins by deletion and says where a window really starts', async () => {
    const { ledger, replace, between } = await start();
    const all = Array.from({ length: 1_000 }, (_, i) => events(i + 1, 1, 1));
    await replace(0, 1_000, all);
    await ledger.pin([{ ledgerId: 1, slot: after(333) }]);
    await ledger.thin(after(1_000));
    expect(await ledger.thin(after(1_000))).toBe(0);
    expect(await between(338, 1_000)).toMatchObject({
      slots: [after(335), after(1_000)],
      total: 665,
    });
    expect(await between(333, 1_000)).toMatchObject({ total: 667 });
    expect(await between(601, 1_000)).toMatchObject({ total: 399 });
  });

  it('answers before the first row with the first, after the last with the last', async () => {
    const { ledger, replace } = await start();
    await replace(0, 2, []);
    const [early, late] = await ledger.cuts([after(-9), after(9)]);
    expect(early.at(1)?.sums.slot).toBe(START);
    expect(late.at(1)?.sums.slot).toBe(after(2));
    expect(late.at(2)?.sums.slot).toBe(START);
    expect(late.at(3)).toBeUndefined();
    expect(await ledger.series(3, [START])).toEqual([]);
  });

  it('excludes the union of intervals, late events too, until they are revoked', async () => {
    const { ledger, replace, between } = await start();
    const every = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => events(from + i + 1, 0, 1));
    await replace(0, 10, every(0, 10));
    const exclude = (from: number, to: number) => {
      const bounds = { from: after(from), to: after(to) };
      return ledger.exclude({ ledgerId: 1, ...bounds, ...said, createdAt });
    };
    const first = await exclude(2, 6);
    await exclude(4, 12);
    expect(await between(0, 10)).toMatchObject({ total: 10, excluded: 8 });
    const late = { ledgerId: 1, increments: [events(5, 0, 1)] };
    await ledger.add([late], { now: after(10) });
    await replace(10, 14, every(10, 14));
    expect(await between(0, 14)).toMatchObject({ total: 15, excluded: 11 });
    await ledger.revoke(first.id, { author: 'user:default/bo', at: createdAt });
    expect(await between(0, 14)).toMatchObject({ total: 15, excluded: 9 });
    expect(await ledger.listExclusions([1])).toMatchObject([
      { id: first.id, revokedBy: 'user:default/bo', ...said },
      { from: after(4), to: after(12), effectiveTo: after(12) },
    ]);
  });

  it('widens an exclusion to the rows that are left, and says so', async () => {
    const { ledger, replace } = await start();
    await replace(0, 1_000, []);
    await ledger.thin(after(1_000));
    const bounds = { from: after(101), to: after(103) };
    const asked = { ledgerId: 1, ...bounds, ...said, createdAt };
    expect(await ledger.exclude(asked)).toMatchObject({
      effectiveFrom: after(100),
      effectiveTo: after(105),
    });
  });

  it('goes away and comes back with its migration', async () => {
    const { db, replace } = await start();
    await replace(0, 3, []);
    const config = { directory: migrationsDirectory };
    const name = '20261123000100_ledger.js';
    await db.migrate.down({ ...config, name });
    expect(await db.schema.hasTable('ledger')).toBe(false);
    await db.migrate.up({ ...config, name });
    expect(await db('ledger')).toEqual([]);
  });
});
