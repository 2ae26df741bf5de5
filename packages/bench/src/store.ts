import {
  DatabaseLedgerStore,
  LedgerAddition,
  Retention,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { aMinute } from './aMinute';
import { churn } from './churn';
import { Cost, measureCost, measureMedianCost } from './measureCost';
import { parseBenchArgs } from './parseBenchArgs';
import { printFigure } from './printFigure';
import { NOW, seedLedger, seedRows } from './seedLedger';
import { BenchDatabase } from './startDatabase';
import { Trial } from './trial';

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

/** Runs that are not counted: a portal has run for longer than its first minutes. */
const WARM_UP = 5;

/** How many times the bare layout may take, measured beside it in the same run. */
const TIMES_THE_TRIAL = 2;

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

type Print = (what: string, value: number, unit: string) => void;
type Size = { objectives: number; days: number; churnDays: number };

async function benchSize(database: BenchDatabase, size: Size): Promise<void> {
  const { db, name, cpu } = database;
  const { objectives, days } = size;
  const common = { bench: 'store', database: name, objectives };
  const print: Print = (what, value, unit) =>
    printFigure({ ...common, what, value, unit });
  const printCost = (what: string, { ms, cpuMs }: Cost) =>
    printFigure({ ...common, what, value: ms, unit: 'ms', cpuMs });

  const { rows } = await seedLedger(db, size);
  const bytes = await database.ledgerBytes();
  print('rows of a seeded ledger', rows, 'rows');
  print('size of a seeded ledger', bytes, 'bytes');
  print('one row', bytes / rows, 'bytes');
  print(
    `one objective, ${days} days after thinning`,
    bytes / objectives,
    'bytes',
  );

  const ledger = new DatabaseLedgerStore({ database: db });
  let now = NOW;
  const tick = async () => {
    const from = now;
    now = (now + 1) as Slot;
    const samples = aMinute(objectives, from, now);
    await ledger.replace(samples, { settled: now });
  };
  for (let run = 0; run < WARM_UP; run += 1) await tick();
  const starts = NINE_WINDOWS.map(minutes => (now - minutes) as Slot);
  const cuts = () => ledger.cuts([now, ...starts]);
  for (let run = 0; run < WARM_UP; run += 1) await cuts();
  const append = await measureMedianCost(9, cpu, tick);
  const windows = await measureMedianCost(9, cpu, cuts);
  printCost('append', append);
  printCost('nine windows', windows);
  const bare = await measureTrial(database, { objectives, now, starts });
  printCost('append of the bare layout', bare.append);
  printCost('nine windows of the bare layout', bare.windows);
  printFigure({
    ...common,
    what: 'append and nine windows, beside the bare layout',
    value:
      (append.cpuMs + windows.cpuMs) / (bare.append.cpuMs + bare.windows.cpuMs),
    unit: 'times its processor time',
    target: objectives === 10_000 ? TIMES_THE_TRIAL : undefined,
  });

  const points = Array.from(
    { length: 720 },
    (_, index) => (now - 60 * (719 - index)) as Slot,
  );
  const chart = (index: number) => ledger.series(index + 1, points);
  printCost('720-point chart', await measureMedianCost(7, cpu, chart));
  // Both inside what is seeded: all rows since are updated
  for (const ago of [10, Math.min(30, days - 1) * DAY]) {
    const present = now;
    const slot = (present - ago) as Slot;
    const increments = [{ slot, good: 1, total: 1, covered: 0 }];
    const add = (index: number) =>
      ledger.add([{ ledgerId: index + 1, increments }], { now: present });
    const cost = await measureMedianCost(7, cpu, add);
    printCost(`late event, ${ago} minutes old`, cost);
  }
  // Inside what is seeded too: what comes before the first row is put there
  const minutes = Math.min(9, days - 0.5) * DAY;
  const late = () =>
    ledger.add([lateMinutes(objectives, { minutes, now })], { now });
  printCost(`${minutes} late minutes at once`, await measureCost(cpu, late));
  const fill = () => backfillOne(ledger, objectives + 1, now);
  printCost(
    'back-fill of one objective, 30 days',
    await measureCost(cpu, fill),
  );
  await printDayBeforeThinning(database, { objectives, days, print });
  await ledger.thin(now);
  const thin = (index: number) => ledger.thin((now + 5 * (index + 1)) as Slot);
  printCost('thinning, five minutes', await measureMedianCost(3, cpu, thin));
  if (size.churnDays > 0) await churn(database, { ...size, from: now, print });
}

async function measureTrial(
  { db, cpu }: BenchDatabase,
  {
    objectives,
    now,
    starts,
  }: { objectives: number; now: Slot; starts: readonly Slot[] },
): Promise<{ append: Cost; windows: Cost }> {
  const trial = new Trial(db, objectives);
  const slotOf = (run: number) => (now + 1 + run) as Slot;
  const runs = 9;
  const append = await measureMedianCost(runs, cpu, run =>
    trial.append(slotOf(run)),
  );
  for (let run = 0; run < runs; run += 1) await trial.remove(slotOf(run));
  // Where thinning left rows: a slot without any would cost nothing
  const kept = [now, ...starts].map(slot => keptBefore(slot, now));
  const read = () => trial.windows(kept);
  return { append, windows: await measureMedianCost(runs, cpu, read) };
}

/** The latest slot at or before this one that still has rows. */
function keptBefore(slot: Slot, now: Slot): Slot {
  const next = (slot + 1) as Slot;
  const kept = Retention.standard.keptBetween((slot - DAY) as Slot, next, now);
  return kept[kept.length - 1];
}

/** A day of minutes, put before what is seeded; for at most a thousand objectives, as a row costs the same for more. */
async function printDayBeforeThinning(
  { db, ledgerBytes }: BenchDatabase,
  {
    objectives,
    days,
    print,
  }: Pick<Size, 'objectives' | 'days'> & { print: Print },
): Promise<void> {
  if (objectives > 1_000) return;
  const before = await ledgerBytes();
  const end = NOW - days * DAY;
  const slots = Array.from({ length: DAY }, (_, index) => end - DAY + index);
  await seedRows(db, { objectives, slots, from: end });
  const bytes = (await ledgerBytes()) - before;
  print('one objective, a day before thinning', bytes / objectives, 'bytes');
}

/** What a source that was cut off for days sends when it is back. */
function lateMinutes(
  ledgerId: number,
  { minutes, now }: { minutes: number; now: Slot },
): LedgerAddition {
  const increments = Array.from({ length: minutes }, (_, index) => {
    const slot = (now - minutes + index) as Slot;
    return { slot, good: 1, total: 1, covered: 0 };
  });
  return { ledgerId, increments };
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
