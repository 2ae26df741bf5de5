import { isForgettable, Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { AlertPlan, StateChange } from '../../alerts/AlertPlan';
import { toOccurrenceRow } from './occurrenceRows';
import { AlertStateRow } from './rows';
import { appendTimeline } from './timeline';

/** Rows that one statement writes. */
const CHUNK = 100;

/** Saves states, occurrences and timelines; the caller holds the lock on alerts. */
export async function savePlan(
  tx: Knex.Transaction,
  plan: AlertPlan,
  slot: Slot,
): Promise<void> {
  const { states, occurrences, events } = plan;
  await saveStates(tx, states, slot);
  for (const some of chunks(occurrences.map(toOccurrenceRow))) {
    await tx('alert_occurrence').insert(some).onConflict('id').merge();
  }
  await appendTimeline(tx, events);
}

async function saveStates(
  tx: Knex.Transaction,
  states: readonly StateChange[],
  slot: Slot,
): Promise<void> {
  const kept = states.filter(({ next }) => !isForgettable(next));
  const gone = states.filter(({ next }) => isForgettable(next));
  const rows = kept.map(
    ({ key, next, revision }): AlertStateRow => ({
      slo_ref: key.sloRef,
      objective_key: key.objectiveKey,
      severity: key.severity,
      revision: revision + 1,
      slot,
      state_json: JSON.stringify(next),
    }),
  );
  const primary = ['slo_ref', 'objective_key', 'severity'];
  for (const some of chunks(rows)) {
    await tx('alert_state').insert(some).onConflict(primary).merge();
  }
  for (const some of chunks(gone)) {
    const keys = some.map(({ key }) => [
      key.sloRef,
      key.objectiveKey,
      key.severity,
    ]);
    await tx('alert_state').whereIn(primary, keys).delete();
  }
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) =>
    all.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
