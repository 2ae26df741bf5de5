import { TestDatabases } from '@backstage/backend-test-utils';
import { Slot, slotAt, subtractSums } from '@nines/backstage-plugin-slo-common';
import { SliOutcome, SliRequest } from '@nines/backstage-plugin-slo-node';
import { ActiveObjective } from '../database/definitions/ObjectiveStore';
import { backfill } from './backfill';
import { evaluate } from './evaluate';
import { groupKey } from './MeasuredUnit';
import {
  anActiveObjective,
  startEvaluation,
} from './__testUtils__/startEvaluation';
import { KnownSource } from './__testUtils__/KnownSource';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const EPOCH = 29_650_000;
const DAY = 1_440;
const { signal } = new AbortController();

/** Ten good events a minute of each region while it lived. */
class RegionalSource extends KnownSource {
  readonly #lives: Readonly<Record<string, readonly [number, number]>>;

  constructor(lives: Readonly<Record<string, readonly [number, number]>>) {
    super({ maxSpanMinutes: DAY });
    this.#lives = lives;
  }

  async sample(requests: readonly SliRequest[]): Promise<SliOutcome[]> {
    return requests.map(({ objectiveKey, from, to }) => {
      const samples = Object.entries(this.#lives).flatMap(([region, life]) => {
        const begin = Math.max(from, EPOCH + life[0]);
        const end = Math.min(to, EPOCH + life[1]);
        const increments = Array.from(
          { length: Math.max(0, end - begin) },
          (_, index) => ({
            slot: (begin + 1 + index) as Slot,
            good: 10,
            total: 10,
            covered: 60,
          }),
        );
        const group = { region };
        return increments.length > 0
          ? [{ objectiveKey, group, from, to, increments }]
          : [];
      });
      return { status: 'measured', objectiveKey, samples };
    });
  }
}

describe.each(databases.eachSupportedId())('back-fill of groups, %s', id => {
  it('finds those that are gone, and those that came at different times, with all their history', async () => {
    const source = new RegionalSource({
      eu: [-20 * DAY, 60],
      us: [-9 * DAY, -2 * DAY],
      asia: [20, 60],
    });
    const parent = anActiveObjective(1, EPOCH as Slot, {
      definition: { grouping: ['region'] },
    });
    const objectives: ActiveObjective[] = [parent];
    const replica = await startEvaluation(
      await databases.init(id),
      source,
      objectives,
    );
    const { ledger, at } = replica;
    const deps: typeof replica.deps = {
      ...replica.deps,
      objectives: {
        ...replica.deps.objectives,
        ensureGroups: async (_, groups, now) => {
          for (const group of groups) {
            const isKnown = objectives.some(
              known => groupKey(known.group ?? {}) === groupKey(group),
            );
            if (isKnown) continue;
            const ledgerId = objectives.length + 1;
            const epochStartedAt = slotAt(now);
            objectives.push({ ...parent, ledgerId, epochStartedAt, group });
          }
          return { added: 0, dropped: 0 };
        },
      },
    };
    const tick = async (minute: number) => {
      at(EPOCH + minute);
      await evaluate(deps, signal);
    };
    // Two regions are there, at different times, before back-fill comes; the third is found by it
    for (const minute of [10, 21]) await tick(minute);
    for (const minute of [22, 30, 31]) {
      await tick(minute);
      await backfill(deps, signal);
    }

    const totalOf = async (region: string) => {
      const member = objectives.find(({ group }) => group?.region === region);
      const bounds = [EPOCH - 28 * DAY, EPOCH + 31] as Slot[];
      const [a, b] = await ledger.series(member?.ledgerId ?? -1, bounds);
      return subtractSums(b.sums, a.sums).total;
    };
    expect(await totalOf('eu')).toBe((20 * DAY + 31) * 10);
    expect(await totalOf('us')).toBe(7 * DAY * 10);
    expect(await totalOf('asia')).toBe(11 * 10);
    expect((await ledger.heads()).get(1)?.firstSlot).toBeLessThan(
      EPOCH - 27 * DAY,
    );
  });
});
