import { Knex } from 'knex';
import { AlertSnapshot } from '../../alerts/AlertSnapshot';
import { toEntityRecord } from '../definitions/DatabaseEntityStore';
import { EntityRow } from '../definitions/rows';
import { fromOccurrenceRow } from './occurrenceRows';
import { AlertStateRow, OccurrenceRow } from './rows';

/** Refs that are asked for in one statement. */
const CHUNK = 400;

/** What a decision starts from; the caller holds the lock on alerts. */
export async function readSnapshot(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<AlertSnapshot> {
  const states = await tx<AlertStateRow>('alert_state')
    .select()
    .orderBy(['slo_ref', 'objective_key', 'severity']);
  const occurrences = await tx<OccurrenceRow>('alert_occurrence')
    .whereIn('group_id', open =>
      open.from('alert_occurrence').whereNull('resolved_at').select('group_id'),
    )
    .orderBy('id');
  return {
    states: states.map(row => ({
      key: {
        sloRef: row.slo_ref,
        objectiveKey: row.objective_key,
        severity: row.severity,
      },
      state: JSON.parse(row.state_json),
      revision: row.revision,
    })),
    occurrences: occurrences.map(fromOccurrenceRow),
    entities: await readEntities(tx, entityRefs),
  };
}

async function readEntities(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<AlertSnapshot['entities']> {
  const refs = [...new Set(entityRefs)];
  const rows: EntityRow[] = [];
  for (let start = 0; start < refs.length; start += CHUNK) {
    const some = refs.slice(start, start + CHUNK);
    rows.push(
      ...(await tx<EntityRow>('catalog_entities').whereIn('entity_ref', some)),
    );
  }
  return new Map(rows.map(row => [row.entity_ref, toEntityRecord(row)]));
}
