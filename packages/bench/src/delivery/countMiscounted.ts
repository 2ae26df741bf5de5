import {
  DatabaseLedgerStore,
  DatabaseObjectiveStore,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import { subtractSums } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { EVENTS, goodIn } from './scriptedSource';
import { Workload, minutesOf, slotOf } from './workload';

/** Series whose ledger does not hold each minute of the workload exactly once. */
export async function countMiscounted(
  db: Knex,
  workload: Workload,
): Promise<number> {
  const last = minutesOf(workload);
  const ledger = new DatabaseLedgerStore({ database: db });
  const objectives = await new DatabaseObjectiveStore(db).listActive();
  const bounds = [slotOf(workload, 0), slotOf(workload, last)];
  const [first, end] = await ledger.cuts(bounds);
  const miscounted = objectives.filter(({ ledgerId }, index) => {
    const from = first.at(ledgerId);
    const to = end.at(ledgerId);
    if (!from || !to) return true;
    const { good, total } = subtractSums(to.sums, from.sums);
    const truth = Array.from({ length: last }, (_, minute) =>
      goodIn(workload, index, minute + 1),
    ).reduce((sum, each) => sum + each, 0);
    return good !== truth || total !== last * EVENTS;
  });
  return miscounted.length + workload.objectives - objectives.length;
}
