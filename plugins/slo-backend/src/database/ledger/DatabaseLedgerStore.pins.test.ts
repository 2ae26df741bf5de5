import { TestDatabases } from '@backstage/backend-test-utils';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { migrationsDirectory } from '../openDatabase';
import { DatabaseLedgerStore } from './DatabaseLedgerStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const START = 29_600_040;
const before = (minutes: number) => (START - minutes) as Slot;

it.each(databases.eachSupportedId())(
  'answers with the row before a pin that came after thinning, %s',
  async id => {
    const db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    const ledger = new DatabaseLedgerStore({ database: db });
    await ledger.open([{ ledgerId: 1, at: START as Slot }]);
    const event = { slot: before(12_000), good: 1, total: 1, covered: 60 };
    const now = START as Slot;
    await ledger.add([{ ledgerId: 1, increments: [event] }], { now });

    // Midnight in Kolkata, ten days ago, where only hours have rows
    const midnight = before(10_050);
    await ledger.pin([{ ledgerId: 1, slot: midnight }]);
    const slots = [midnight, before(10_045), before(30)];
    const cuts = await ledger.cuts(slots);
    const found = cuts.map(cut => cut.at(1)?.sums);
    const series = await ledger.series(1, slots);
    expect(found).toMatchObject(series.map(({ sums }) => sums));
    expect(found.map(sums => (sums?.slot ?? 0) - START)).toEqual([
      -10_080, -10_080, -30,
    ]);
  },
);
