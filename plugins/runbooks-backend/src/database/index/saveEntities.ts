import { Knex } from 'knex';
import { inBatches } from '../batches';
import { hash } from '../hash';
import { EntityRow } from '../rows';
import { EntityRecord } from './IndexStore';

const COLUMNS: (keyof EntityRow)[] = [
  'kind',
  'title',
  'owner',
  'system',
  'tier',
  'docs_ref',
  'docs_path',
  'fingerprint',
];

/**
 * Writes the entities whose fingerprint is not the stored one; answers how many. In the order of their refs, so that replicas do not
 * wait for each other in a circle.
 */
export async function saveEntities(
  tx: Knex.Transaction,
  records: readonly EntityRecord[],
  stored: ReadonlyMap<string, string>,
): Promise<number> {
  const changed = records
    .map(toRow)
    .filter(row => stored.get(row.entity_ref) !== row.fingerprint)
    .sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1));
  for (const batch of inBatches(changed)) {
    await tx<EntityRow>('catalog_entities')
      .insert(batch)
      .onConflict('entity_ref')
      .merge(COLUMNS);
  }
  return changed.length;
}

function toRow(record: EntityRecord): EntityRow {
  return {
    entity_ref: record.entityRef,
    kind: record.kind,
    title: record.title,
    owner: record.owner ?? null,
    system: record.system ?? null,
    tier: record.tier ?? null,
    docs_ref: record.docsRef ?? null,
    docs_path: record.docsPath ?? null,
    fingerprint: hash(record),
  };
}
