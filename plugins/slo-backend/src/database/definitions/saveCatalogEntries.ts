import { Knex } from 'knex';
import { hash } from '../../definitions/wantedSeries';
import { CatalogEntry } from './DefinitionStore';
import { EntityRow, ParentRow } from './rows';

const BATCH = 500;

/**
 * Writes the entries whose fingerprint is not the stored one; answers how many. In the order of their refs, so that replicas do
 * not wait for each other in a circle.
 */
export async function saveCatalogEntries(
  tx: Knex.Transaction,
  entries: readonly CatalogEntry[],
  stored: ReadonlyMap<string, string>,
): Promise<number> {
  const changed = entries
    .map(entry => ({ entry, fingerprint: hash(entry) }))
    .filter(
      ({ entry, fingerprint }) =>
        stored.get(entry.record.entityRef) !== fingerprint,
    )
    .sort((a, b) => (refOf(a) < refOf(b) ? -1 : 1));
  for (const batch of inBatches(changed)) {
    const refs = batch.map(refOf);
    await tx<EntityRow>('catalog_entities')
      .insert(batch.map(toRow))
      .onConflict('entity_ref')
      .merge([
        'kind',
        'title',
        'owner',
        'system',
        'tier',
        'alert_annotations_json',
        'fingerprint',
      ]);
    await tx<ParentRow>('entity_parents').whereIn('entity_ref', refs).delete();
    const parents = batch.flatMap(({ entry }) =>
      entry.ancestors.map(ancestor => ({
        entity_ref: entry.record.entityRef,
        ancestor_ref: ancestor,
      })),
    );
    if (parents.length > 0)
      await tx.batchInsert('entity_parents', parents, BATCH);
  }
  return changed.length;
}

/** Drops entities with all that is only theirs; their SLOs are archived elsewhere. */
export async function dropEntities(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  for (const batch of inBatches(refs)) {
    for (const table of [
      'definition_problems',
      'invalid_slos',
      'entity_parents',
      'catalog_entities',
    ]) {
      await tx(table).whereIn('entity_ref', batch).delete();
    }
    for (const table of ['definition_locations', 'paging_definition']) {
      await tx(table).whereIn('owner_ref', batch).delete();
    }
  }
}

export function inBatches<T>(items: readonly T[], size = BATCH): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function refOf({ entry }: { entry: CatalogEntry }): string {
  return entry.record.entityRef;
}

function toRow({
  entry,
  fingerprint,
}: {
  entry: CatalogEntry;
  fingerprint: string;
}): EntityRow {
  const { record } = entry;
  return {
    entity_ref: record.entityRef,
    kind: record.kind,
    title: record.title,
    owner: record.owner ?? null,
    system: record.system ?? null,
    tier: record.tier ?? null,
    alert_annotations_json: record.alertAnnotations
      ? JSON.stringify(record.alertAnnotations)
      : null,
    fingerprint,
    input_hash: null,
    revision: 0,
  };
}
