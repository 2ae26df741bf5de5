import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import {
  events,
  EVENTS,
  SLICES,
  startPushed,
  TOGETHER,
} from './__testUtils__/startPushed';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('late pushes, %s', id => {
  const start = async () => startPushed(await databases.init(id));

  it('judge anew what was judged, and judge what was passed over', async () => {
    const { tick, push, judged } = await start();
    await tick(0);
    await push(events(1, 0, 5, 10), events(2, 0, 10, 10));
    await tick(30);
    expect(await judged(11, 0, 30)).toEqual([1, 1, 300]);
    expect(await judged(12, 0, 30)).toEqual([2, 2, 600]);
    expect(await judged(20, 0, 30)).toEqual([1, 1, 300]);

    await push(events(1, 2, 3, 0));
    expect(await judged(11, 0, 5)).toEqual([0, 1, 300]);
    expect(await judged(20, 0, 5)).toEqual([0, 1, 300]);
    await push(events(1, 0, 5, 10), events(1, 0, 5, 10), events(1, 7, 9, 10));
    expect(await judged(11, 0, 5)).toEqual([1, 1, 300]);
    expect(await judged(11, 5, 30)).toEqual([1, 1, 120]);
    expect(await judged(20, 0, 30)).toEqual([2, 2, 420]);
    await tick(31);
    expect(await judged(11, 0, 31)).toEqual([2, 2, 420]);
  });

  it('judge the history that they write', async () => {
    const { tick, push, judged } = await start();
    await tick(0);
    const month = -20 * 1_440;
    await push(events(1, month, month + 60, 10));
    await push(events(1, month + 60, month + 65, 0));
    expect(await judged(11, month, 0)).toEqual([12, 13, 3900]);
    // Nothing was measured yet in the next slice, whose bounds have no row of their own
    await push(events(1, month + 65, month + 67, 10));
    expect(await judged(11, month, 0)).toEqual([13, 14, 4020]);
    // It has events now, and nobody can tell which
    await push(events(1, month + 67, month + 70, 0));
    expect(await judged(11, month, 0)).toEqual([13, 14, 4020]);
    expect(await judged(1, month, 0)).toEqual([620, 700, 4200]);
  });

  it('judge anew while thinning has left the bounds of a slice', async () => {
    const { thin, tick, push, judged } = await start();
    await tick(0);
    await push(events(1, 0, 10, 10));
    await tick(480);
    await thin();
    await push(events(1, 4, 6, 0));
    expect(await judged(11, 0, 480)).toEqual([0, 2, 600]);
  });

  it('come to the same as events in time, in any order', async () => {
    const { ledger, tick, push, judged } = await start();
    const item = fc
      .record({
        ledgerId: fc.constantFrom(...EVENTS),
        from: fc.integer({ min: 0, max: 24 }),
        length: fc.integer({ min: 1, max: 6 }),
        good: fc.integer({ min: 0, max: 10 }),
        tickAfter: fc.boolean(),
      })
      .map(one => ({ ...one, to: one.from + one.length }));
    let zero = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 8 }), async items => {
        await tick((zero += 120));
        let minute = zero + 7;
        for (const { ledgerId, from, to, good, tickAfter } of items) {
          await push(events(ledgerId, zero + from, zero + to, good));
          if (tickAfter) await tick((minute += 5));
        }
        await tick(zero + 60);

        const parts = EVENTS.map(ledgerId =>
          items.filter(one => one.ledgerId === ledgerId),
        );
        for (let begin = 0; begin < 30; begin += 5) {
          const isGood = parts.map(part => judge(part, begin));
          const bounds = [zero + begin, zero + begin + 5] as const;
          const found = await Promise.all(
            [...SLICES, TOGETHER].map(one => judged(one, ...bounds)),
          );
          const expected = [...isGood, both(isGood[0], isGood[1])];
          expect(found.map(([good, total]) => [good, total])).toEqual(
            expected.map(one => [one ? 1 : 0, one === undefined ? 0 : 1]),
          );
        }
      }),
      { numRuns: 8 },
    );
    expect((await ledger.heads()).size).toBe(5);
  });
});

type Item = { readonly from: number; readonly to: number; good: number };

/** Plain: whether 9 of 10 events of a slice were good; undefined without events. */
function judge(items: readonly Item[], begin: number): boolean | undefined {
  let good = 0;
  let minutes = 0;
  for (const item of items) {
    const from = Math.max(item.from, begin);
    const shared = Math.max(0, Math.min(item.to, begin + 5) - from);
    good += shared * item.good;
    minutes += shared;
  }
  return minutes === 0 ? undefined : good / minutes >= 9;
}

function both(a: boolean | undefined, b: boolean | undefined) {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}
