import { TestDatabases } from '@backstage/backend-test-utils';
import { Millis, Ratio, Slot } from '@nines/backstage-plugin-slo-common';
import { anActiveObjective } from '../evaluation/__testUtils__/startEvaluation';
import { DatabaseLedgerStore } from '../database/ledger';
import { migrationsDirectory } from '../database/openDatabase';
import { exclude } from './changeExclusions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const START = 29_600_000;

describe.each(databases.eachSupportedId())('exclusions, %s', id => {
  it('leave an interval out of all series of an objective, or out of none', async () => {
    const db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    const ledger = new DatabaseLedgerStore({ database: db });
    const objective = anActiveObjective(1, START as Slot, {
      objective: {
        slices: { length: 300_000 as Millis, target: 0.9 as Ratio },
      },
      active: { sliceLedgerId: 2 },
    });
    const members = [{ ...objective, ledgerId: 2 }];
    const measured = { seriesOf: () => ({ objective, members }) };
    const deps = {
      ledger,
      clock: { now: async () => START * 60_000 },
      index: { read: async () => measured },
    } as unknown as Parameters<typeof exclude>[0];
    const path = {
      entityRef: objective.entityRef,
      slo: 'slo-1',
      objective: '0',
    };
    const request = {
      from: new Date((START - 60) * 60_000).toISOString(),
      to: new Date(START * 60_000).toISOString(),
      reason: 'moved the data centre',
      author: 'user:default/guest',
    };

    await ledger.open([{ ledgerId: 2, at: START as Slot }]);
    await expect(exclude(deps, path, request)).rejects.toThrow(
      'No series 1 in the ledger',
    );
    expect(await ledger.listExclusions([1, 2])).toEqual([]);

    await ledger.open([{ ledgerId: 1, at: START as Slot }]);
    await exclude(deps, path, request);
    const made = await ledger.listExclusions([1, 2]);
    expect(made.map(({ ledgerId }) => ledgerId).sort()).toEqual([1, 2]);
  });
});
