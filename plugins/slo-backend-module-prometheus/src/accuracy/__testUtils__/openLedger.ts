import { TestDatabases } from '@backstage/backend-test-utils';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { SliOutcome } from '@nines/backstage-plugin-slo-node';
// The proof goes through the real ledger.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import {
  DatabaseLedgerStore,
  LedgerSample,
  migrationsDirectory,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import { Truth } from '../history';

/** The real ledger; objective keys are ledger ids. Throws when something was not measured, or not taken. */
export async function openLedger(
  databases: TestDatabases,
  { ledgerIds, at }: { ledgerIds: readonly number[]; at: Slot },
) {
  const database = await databases.init('SQLITE_3');
  await database.migrate.latest({ directory: migrationsDirectory });
  const store = new DatabaseLedgerStore({ database });
  await store.open(ledgerIds.map(ledgerId => ({ ledgerId, at })));

  return {
    async prepend(outcomes: readonly SliOutcome[]): Promise<void> {
      for (const sample of outcomes.flatMap(toSamples)) {
        const outcome = await store.prepend(sample, { now: at });
        if (outcome !== 'written') throw new Error(`The ledger: ${outcome}`);
      }
    },
    async replace(outcomes: readonly SliOutcome[], settled: Slot) {
      const samples = outcomes.flatMap(toSamples);
      const results = await store.replace(samples, { settled });
      const refused = results.find(one => one !== 'written');
      if (refused) throw new Error(`The ledger: ${refused}`);
    },
    async settledSlot(): Promise<Slot> {
      const [head] = [...(await store.heads()).values()];
      return head.settledSlot;
    },
    async window(ledgerId: number, from: Slot, to: Slot): Promise<Truth> {
      const [first, last] = await store.series(ledgerId, [from, to]);
      const total = last.sums.total - first.sums.total;
      return { total, bad: total - (last.sums.good - first.sums.good) };
    },
  };
}

function toSamples(outcome: SliOutcome): LedgerSample[] {
  if (outcome.status !== 'measured') {
    throw new Error(`Not measured, ${outcome.status}: ${outcome.message}`);
  }
  return outcome.samples.map(({ objectiveKey, from, to, increments }) => ({
    ledgerId: Number(objectiveKey),
    from,
    to,
    increments,
  }));
}
