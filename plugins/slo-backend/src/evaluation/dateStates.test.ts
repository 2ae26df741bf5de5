import { TestDatabases } from '@backstage/backend-test-utils';
import { Slot, slotEnd } from '@nines/backstage-plugin-slo-common';
import { evaluate } from './evaluate';
import { KnownSource } from './__testUtils__/KnownSource';
import {
  anActiveObjective,
  startEvaluation,
} from './__testUtils__/startEvaluation';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const START = 29_600_000 as Slot;
const after = (minutes: number) => (START + minutes) as Slot;
const iso = (minutes: number) =>
  new Date(slotEnd(after(minutes))).toISOString();
const { signal } = new AbortController();
const DAY = 1_440;

describe.each(databases.eachSupportedId())('since when, %s', id => {
  const start = async (options: { silent?: number[]; bad?: number[] } = {}) => {
    const db = await databases.init(id);
    const source = new KnownSource({ maxSpanMinutes: 10 * DAY });
    const fill = (minutes: Set<number>, [from, to]: number[] = [0, 0]) => {
      for (let minute = from; minute < to; minute += 1)
        minutes.add(after(minute + 1));
    };
    fill(source.silentMinutes, options.silent);
    fill(source.badMinutes, options.bad);
    const objectives = [1, 2].map(number => anActiveObjective(number, START));
    const replica = await startEvaluation(db, source, objectives);
    const tick = async (minutes: number) => {
      replica.at(after(minutes));
      await evaluate(replica.deps, signal);
      const [record] = await replica.statuses.listSlo(objectives[0].sloRef);
      return record.state;
    };
    return { db, tick, ...replica };
  };

  it('is silent from its last minute, however late the portal notices', async () => {
    const { tick } = await start({ silent: [100, 3_000] });
    await tick(0);
    expect(await tick(100 + 26 * 60)).toMatchObject({
      reason: 'silent',
      since: iso(100),
    });
  });

  it('is spent from the row that spent it, also in a new table of states', async () => {
    // 1 % of all minutes so far: 60 of 6,000 are spent, 61 overspent
    const { db, tick } = await start({ bad: [5_940, 9_000] });
    await tick(0);
    await tick(5_900);
    const spent = await tick(6_121);
    expect(spent).toMatchObject({ kind: 'exhausted', since: iso(6_000) });
    await db('objective_status').delete();
    expect(await tick(6_180)).toEqual({
      ...spent,
      message: expect.any(String),
    });
  });

  it('burns from the minute that met a tier', async () => {
    const { tick } = await start({ bad: [5_900, 5_920] });
    await tick(0);
    // 9 of 60 minutes are more than the 14.4 % that page
    expect(await tick(5_915)).toMatchObject({
      kind: 'burning',
      since: iso(5_909),
    });
  });

  it('asks the ledger only when a state begins, and of all at once', async () => {
    const { tick, ledger } = await start({ silent: [100, 3_000] });
    const asked = jest.spyOn(ledger, 'seriesOfMany');
    await tick(0);
    await tick(90);
    expect(asked).not.toHaveBeenCalled();
    await tick(200);
    expect(asked.mock.calls.length).toBeLessThan(20);
    expect(asked.mock.calls.every(([ids]) => ids.length === 2)).toBe(true);
    asked.mockClear();
    await tick(201);
    expect(asked).not.toHaveBeenCalled();
  });

  it('saves the numbers where the ledger cannot tell', async () => {
    const { tick, ledger, deps } = await start({ silent: [100, 3_000] });
    await tick(0);
    jest.spyOn(ledger, 'seriesOfMany').mockRejectedValue(new Error('broken'));
    expect(await tick(200)).toMatchObject({
      reason: 'silent',
      since: iso(200),
    });
    expect(deps.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('broken'),
    );
  });
});
