import { DatabaseLedgerStore } from '@nines/backstage-plugin-slo-backend/testUtils';
import { NO_SUMS, Slot } from '@nines/backstage-plugin-slo-common';
import { aMinute } from './aMinute';
import { churn } from './churn';
import { measure, measureMedian } from './measure';
import { parseBenchArgs } from './parseBenchArgs';
import { Figure, printFigure } from './printFigure';
import { NOW, seedLedger } from './seedLedger';
import { BenchDatabase } from './startDatabase';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Ends and starts of the workbook's windows over 30 days, the window itself and the forecast's: nine windows. */
const NINE_WINDOWS = [
  5,
  30,
  60,
  2 * HOUR,
  6 * HOUR,
  DAY,
  25 * HOUR,
  3 * DAY,
  30 * DAY,
];

/** Twice what a trial of the layout gave for 10,000 objectives: append, nine windows. */
const TARGETS = { sqlite: [28, 134], postgres: [74, 500] } as const;

/** The ledger alone: what each of its operations costs at some sizes, on both databases. */
export async function benchStore(args: readonly string[]): Promise<void> {
  const {
    objectives: sizes,
    databases,
    days,
    churnDays,
  } = parseBenchArgs(args);
  for (const objectives of sizes) {
    for (const start of databases) {
      const database = await start();
      try {
        await benchSize(database, { objectives, days, churnDays });
      } finally {
        await database.stop();
      }
    }
  }
}

type Size = { objectives: number; days: number; churnDays: number };

async function benchSize(database: BenchDatabase, size: Size): Promise<void> {
  const { db, name } = database;
  const { objectives, days } = size;
  const print = (what: string, value: number, unit = 'ms', target?: number) => {
    const figure: Figure = {
      bench: 'store',
      database: name,
      objectives,
      what,
      value,
      unit,
      target,
    };
    printFigure(figure);
  };
  const { rows } = await seedLedger(db, size);
  print('rows', rows, 'rows');
  print('bytes', await database.ledgerBytes(), 'bytes');
  print('bytes per row', (await database.ledgerBytes()) / rows, 'bytes');

  const ledger = new DatabaseLedgerStore({ database: db });
  const [append, windows] = objectives === 10_000 ? TARGETS[name] : [];
  let now = NOW;
  const tick = async () => {
    const from = now;
    now = (now + 1) as Slot;
    const samples = aMinute(objectives, from, now);
    await ledger.replace(samples, { settled: now });
  };
  await tick();
  print('append', await measureMedian(7, tick), 'ms', append);
  print(
    'append twice the same minute',
    await measureMedian(3, async () => {
      await ledger.replace(aMinute(objectives, (now - 1) as Slot, now), {
        settled: now,
      });
    }),
  );
  const starts = NINE_WINDOWS.map(minutes => (now - minutes) as Slot);
  const cuts = () => ledger.cuts([now, ...starts]);
  await cuts();
  print('nine windows', await measureMedian(7, cuts), 'ms', windows);

  const points = Array.from(
    { length: 720 },
    (_, index) => (now - 60 * index) as Slot,
  ).reverse();
  print(
    '720-point chart',
    await measureMedian(7, index => ledger.series(index + 1, points)),
  );
  const late = (ago: number) => (index: number) => {
    const increment = { slot: (now - ago) as Slot, ...NO_SUMS, total: 1 };
    return ledger.add([{ ledgerId: index + 1, increments: [increment] }], {
      now,
    });
  };
  print('late event, 10 minutes old', await measureMedian(7, late(10)));
  print('late event, 30 days old', await measureMedian(7, late(30 * DAY)));
  print(
    'back-fill of one objective, 30 days',
    await measure(() => backfillOne(ledger, objectives + 1, now)),
  );
  print(
    'one slot thinned',
    await measureMedian(3, index => ledger.thin((now + 1 + 5 * index) as Slot)),
  );
  if (size.churnDays > 0) await churn(database, { ...size, from: now, print });
  print('days kept', days, 'days');
}

/** 30 pieces of a day, newest first, as the back-fill writes them. */
async function backfillOne(
  ledger: DatabaseLedgerStore,
  ledgerId: number,
  now: Slot,
) {
  await ledger.open([{ ledgerId, at: now }]);
  for (let day = 0; day < 30; day += 1) {
    const to = (now - day * DAY) as Slot;
    const from = (to - DAY) as Slot;
    const increments = Array.from({ length: DAY }, (_, index) => {
      return {
        slot: (from + 1 + index) as Slot,
        good: 99,
        total: 100,
        covered: 60,
      };
    });
    await ledger.prepend({ ledgerId, from, to, increments }, { now });
  }
}
