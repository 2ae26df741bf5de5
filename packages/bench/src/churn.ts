import { DatabaseLedgerStore } from '@nines/backstage-plugin-slo-backend/testUtils';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { measure } from './measure';
import { aMinute } from './aMinute';
import { BenchDatabase } from './startDatabase';

const DAY = 1_440;
/** As the task runs. */
const THIN_EVERY = 5;

type ChurnInput = {
  readonly objectives: number;
  readonly churnDays: number;
  readonly from: Slot;
  readonly print: (what: string, value: number, unit?: string) => void;
};

/** Days of ticks and thinning, one after the other: what deleting does to size and speed. */
export async function churn(
  database: BenchDatabase,
  { objectives, churnDays, from, print }: ChurnInput,
): Promise<void> {
  const ledger = new DatabaseLedgerStore({ database: database.db });
  for (let day = 1; day <= churnDays; day += 1) {
    let appending = 0;
    let thinning = 0;
    for (let minute = 1; minute <= DAY; minute += 1) {
      const to = (from + (day - 1) * DAY + minute) as Slot;
      const samples = aMinute(objectives, (to - 1) as Slot, to);
      appending += await measure(() =>
        ledger.replace(samples, { settled: to }),
      );
      if (minute % THIN_EVERY === 0) {
        thinning += await measure(() => ledger.thin(to));
      }
    }
    print(`append, mean of day ${day} of churn`, appending / DAY);
    print(
      `thinning, mean of day ${day} of churn`,
      (thinning / DAY) * THIN_EVERY,
    );
    print(
      `bytes after day ${day} of churn`,
      await database.ledgerBytes(),
      'bytes',
    );
  }
}
