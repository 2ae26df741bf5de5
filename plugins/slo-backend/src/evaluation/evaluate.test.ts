import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Millis,
  MINUTE_MS,
  Ratio,
  Slot,
  subtractSums,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { LedgerStore } from '../database/ledger';
import { backfill } from './backfill';
import { evaluate } from './evaluate';
import {
  anActiveObjective,
  ratioOf,
  startEvaluation,
} from './__testUtils__/startEvaluation';
import { KnownSource } from './__testUtils__/KnownSource';
import { thin } from './thin';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const START = 29_600_000 as Slot;
const after = (minutes: number) => (START + minutes) as Slot;
const { signal } = new AbortController();

async function sumsBetween(
  ledger: LedgerStore,
  id: number,
  from: number,
  to: number,
) {
  const [a, b] = await ledger.series(id, [after(from), after(to)]);
  const { good, total, covered } = subtractSums(b.sums, a.sums);
  return [good, total, covered];
}

async function everyRow(db: Knex) {
  return await db('ledger').orderBy(['at', 'objective_id']);
}

it('runs on both databases', () => {
  const ids = databases.eachSupportedId().map(([id]) => id);
  expect(ids).toEqual(['SQLITE_3', 'POSTGRES_18']);
});

describe.each(databases.eachSupportedId())('evaluate, %s', id => {
  const start = async (
    options: Parameters<typeof anActiveObjective>[2] = {},
  ) => {
    const db = await databases.init(id);
    const source = new KnownSource({ maxSpanMinutes: 1_440 });
    const objective = anActiveObjective(1, START, options);
    const replica = await startEvaluation(db, source, [objective]);
    const tick = async (minutes: number) => {
      replica.at(after(minutes));
      await evaluate(replica.deps, signal);
    };
    const state = async () => {
      const [record] = await replica.statuses.listSlo(objective.sloRef);
      return record?.state;
    };
    return { db, source, objective, tick, state, ...replica };
  };

  it('asks from what is settled to now, and counts each event once', async () => {
    const { source, tick, ledger } = await start();
    source.badMinutes.add(after(3));
    for (const minute of [2, 4, 4, 9, 12]) await tick(minute);
    expect(source.requests.map(({ from, to }) => [from, to])).toEqual([
      [START, after(2)],
      [START, after(4)],
      [START, after(4)],
      [START, after(9)],
      [after(4), after(12)],
    ]);
    expect(await sumsBetween(ledger, 1, 0, 12)).toEqual([110, 120, 720]);
    expect(await sumsBetween(ledger, 1, 2, 3)).toEqual([0, 10, 60]);
  });

  it('changes nothing when a tick runs twice, or on two replicas at once', async () => {
    const { db, deps, tick } = await start();
    await tick(7);
    const rows = await everyRow(db);
    const statuses = await db('objective_status');
    await tick(7);
    await Promise.all([evaluate(deps, signal), evaluate(deps, signal)]);
    expect(await everyRow(db)).toEqual(rows);
    expect(await db('objective_status')).toEqual(statuses);
  });

  it('moves nothing while a source is down, says so, and catches up', async () => {
    const { source, tick, state, ledger } = await start();
    await tick(10);
    source.isDown = true;
    await tick(30);
    expect(await state()).toMatchObject({
      kind: 'noData',
      reason: 'sourceFailed',
    });
    expect((await ledger.heads()).get(1)?.lastSlot).toBe(after(10));
    source.isDown = false;
    await tick(31);
    expect(await sumsBetween(ledger, 1, 0, 31)).toEqual([310, 310, 1860]);
  });

  it('does not let an objective that cannot be measured stop the others', async () => {
    const db = await databases.init(id);
    const metric = { type: 'known', spec: {} };
    const wrong = { kind: 'raw', rawType: 'success', metric } as const;
    const objectives = [
      anActiveObjective(1, START, { objective: { indicator: wrong } }),
      anActiveObjective(2, START, {
        objective: { indicator: ratioOf('graphite') },
      }),
      anActiveObjective(3, START),
    ];
    const source = new KnownSource({ maxSpanMinutes: 60 });
    const replica = await startEvaluation(db, source, objectives);
    replica.at(after(20));
    await evaluate(replica.deps, signal);
    const states = await Promise.all(
      objectives.map(async ({ sloRef }) => {
        const [record] = await replica.statuses.listSlo(sloRef);
        return [record.state.kind, record.state.message];
      }),
    );
    expect(states).toEqual([
      ['invalid', expect.stringContaining('no such metric')],
      ['invalid', expect.stringContaining("'graphite'")],
      [expect.not.stringMatching('invalid'), expect.any(String)],
    ]);
  });

  it('counts what was pushed when its minute comes', async () => {
    const { tick, ledger, source } = await start({
      objective: { indicator: ratioOf('push') },
    });
    await tick(3);
    const increment = { good: 4, total: 5, covered: 60 };
    const pushed = [after(2), after(4)].map(slot => ({ slot, ...increment }));
    const now = after(3);
    await ledger.add([{ ledgerId: 1, increments: pushed }], { now });
    expect(await sumsBetween(ledger, 1, 0, 3)).toEqual([4, 5, 60]);
    await tick(4);
    expect(await sumsBetween(ledger, 1, 0, 4)).toEqual([8, 10, 120]);
    expect(source.requests).toEqual([]);
  });

  it('judges a slice once it has settled, and keeps the events beside it', async () => {
    const length = (5 * MINUTE_MS) as Millis;
    const { source, tick, ledger } = await start({
      definition: { method: 'Timeslices' },
      objective: { slices: { length, target: 0.9 as Ratio } },
      active: { sliceLedgerId: 2 },
    });
    source.badMinutes.add(after(6));
    for (let slot = 11; slot <= 15; slot += 1) {
      source.silentMinutes.add(after(slot));
    }
    await tick(9);
    expect(await sumsBetween(ledger, 2, 0, 9)).toEqual([0, 0, 0]);
    await tick(10);
    expect(await sumsBetween(ledger, 2, 0, 10)).toEqual([1, 1, 300]);
    await tick(30);
    // The second slice is bad, the third empty, the last not settled
    expect(await sumsBetween(ledger, 2, 0, 30)).toEqual([3, 4, 1200]);
    expect(await sumsBetween(ledger, 1, 0, 30)).toEqual([240, 250, 1500]);
  });

  it('gives a new objective the history of its window, in pieces that can be resumed', async () => {
    const { db, deps, source, tick, state, ledger } = await start();
    source.badMinutes.add(after(-14_400));
    await tick(5);
    source.isDown = true;
    await backfill(deps, signal);
    expect((await ledger.heads()).get(1)?.firstSlot).toBe(START);
    source.isDown = false;
    source.requests.length = 0;
    await backfill(deps, signal);
    await tick(6);

    const days = 28 * 1_440;
    expect((await ledger.heads()).get(1)?.firstSlot).toBe(after(5 - days));
    expect(source.requests[0]).toMatchObject({
      from: after(-1_440),
      to: START,
    });
    const tenDays = 14_406;
    expect(await sumsBetween(ledger, 1, -14_400, 6)).toEqual([
      tenDays * 10,
      tenDays * 10,
      tenDays * 60,
    ]);
    expect(await sumsBetween(ledger, 1, 5 - days, 6)).toEqual([
      (days + 1) * 10 - 10,
      (days + 1) * 10,
      (days + 1) * 60,
    ]);
    expect(await state()).toMatchObject({ kind: 'healthy' });

    await thin(deps, signal);
    const rows = await everyRow(db);
    await thin(deps, signal);
    await backfill(deps, signal);
    expect(await everyRow(db)).toEqual(rows);
  });
});
