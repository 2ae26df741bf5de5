import { TestDatabases } from '@backstage/backend-test-utils';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseLedgerStore } from './DatabaseLedgerStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const START = 29_600_640 as Slot;
const after = (minutes: number) => (START + minutes) as Slot;
/** So many that series are no longer named in statements, and a few beside them. */
const MANY = 700;
const OTHERS = 30;
const ids = Array.from({ length: MANY + OTHERS }, (_, index) => index + 1);
/** Scattered, so that no range of ids holds just them. */
const isOther = (id: number) => id % 25 === 7 || id > MANY + 28;
const many = ids.filter(id => !isOther(id));
const others = ids.filter(isOther);

describe.each(databases.eachSupportedId())('many series, %s', id => {
  const start = async () => {
    const db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    const ledger = new DatabaseLedgerStore({ database: db });
    await ledger.open(ids.map(ledgerId => ({ ledgerId, at: START })));
    /** A tick: each minute of a series has as many events as its id. */
    const tick = (series: readonly number[], from: number, to: number) =>
      ledger.replace(
        series.map(ledgerId => ({
          ledgerId,
          from: after(from),
          to: after(to),
          increments: Array.from({ length: to - from }, (_, index) => {
            const slot = after(from + 1 + index);
            return { slot, good: ledgerId - 1, total: ledgerId, covered: 60 };
          }),
        })),
        { settled: after(to - 2) },
      );
    const totals = async (minute: number, series: readonly number[]) => {
      const [cut] = await ledger.cuts([after(minute)]);
      return series.map(one => cut.at(one)?.sums.total);
    };
    return { ledger, tick, totals };
  };

  it('are replaced and moved together, and the others stay where they are', async () => {
    const { ledger, tick, totals } = await start();
    const outcomes = await tick(many, 0, 4);
    await tick(many, 2, 5);
    expect(new Set(outcomes)).toEqual(new Set(['written']));
    expect(await totals(5, many)).toEqual(many.map(one => 5 * one));
    expect(await totals(5, others)).toEqual(others.map(() => 0));
    const heads = await ledger.heads();
    const lastSlots = (series: readonly number[]) =>
      new Set(series.map(one => heads.get(one)?.lastSlot));
    expect(lastSlots(many)).toEqual(new Set([after(5)]));
    expect(lastSlots(others)).toEqual(new Set([START]));
  });

  it('that stand at different places each go on from their own', async () => {
    const { tick, totals } = await start();
    const early = many.filter((_, index) => index % 3 === 0);
    await tick(early, 0, 3);
    const outcomes = await tick(many, 0, 6);
    expect(new Set(outcomes)).toEqual(new Set(['written']));
    expect(await totals(6, many)).toEqual(many.map(one => 6 * one));
  });

  it('are known by name as well as all together', async () => {
    const { ledger, tick } = await start();
    await tick(many, 0, 3);
    const named = await ledger.heads(many);
    const all = await ledger.heads();
    expect(named.size).toBe(many.length);
    expect(all.size).toBe(ids.length);
    expect(many.map(one => named.get(one))).toEqual(
      many.map(one => all.get(one)),
    );
  });
});
