import { DatabaseLedgerStore } from '@nines/backstage-plugin-slo-backend/testUtils';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { aMinute } from './aMinute';
import { measureCost } from './measureCost';
import { BenchDatabase } from './startDatabase';

const DAY = 1_440;
/** As the task runs. */
const THIN_EVERY = 5;

type ChurnInput = {
  readonly objectives: number;
  readonly churnDays: number;
  readonly from: Slot;
  readonly print: (what: string, value: number, unit: string) => void;
};

/** Days of ticks and thinning, one after the other: what deleting does to size and speed. */
export async function churn(
  { db, cpu, ledgerBytes }: BenchDatabase,
  { objectives, churnDays, from, print }: ChurnInput,
): Promise<void> {
  const ledger = new DatabaseLedgerStore({ database: db });
  for (let day = 1; day <= churnDays; day += 1) {
    let appending = 0;
    let thinning = 0;
    for (let minute = 1; minute <= DAY; minute += 1) {
      const to = (from + (day - 1) * DAY + minute) as Slot;
      const samples = aMinute(objectives, (to - 1) as Slot, to);
      const append = () => ledger.replace(samples, { settled: to });
      appending += (await measureCost(cpu, append)).cpuMs;
      if (minute % THIN_EVERY !== 0) continue;
      thinning += (await measureCost(cpu, () => ledger.thin(to))).cpuMs;
    }
    print(`append, mean of day ${day} of churn`, appending / DAY, 'cpu ms');
    const runs = DAY / THIN_EVERY;
    print(`thinning, mean of day ${day} of churn`, thinning / runs, 'cpu ms');
    print(`size after day ${day} of churn`, await ledgerBytes(), 'bytes');
  }
}
