import { Knex } from 'knex';
import { inBatches } from '../database/inBatches';

/** A row of a plugin's table `catalog_entities`. @public */
export type CatalogEntityRow = {
  readonly entity_ref: string;
  /** Of all other columns. */
  readonly fingerprint: string;
};

/**
 * Writes the entities whose fingerprint is not the stored one, and answers how many. In the order of their refs, so that replicas do not
 * wait for each other in a circle.
 *
 * @param options - `columns` are all but `entity_ref`; rows that `stored` names with the same fingerprint are left
 * @public
 */
export async function saveCatalogEntities<TRow extends CatalogEntityRow>(
  tx: Knex.Transaction,
  options: {
    readonly rows: readonly TRow[];
    readonly columns: readonly (keyof TRow & string)[];
    readonly stored: ReadonlyMap<string, string>;
  },
): Promise<number> {
  const { rows, columns, stored } = options;
  const changed = rows
    .filter(row => stored.get(row.entity_ref) !== row.fingerprint)
    .sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1));
  for (const batch of inBatches(changed)) {
    await tx('catalog_entities')
      .insert(batch)
      .onConflict('entity_ref')
      .merge([...columns]);
  }
  return changed.length;
}

/**
 * Makes the table `catalog_entities` hold these and no others; answers how many were written, and which are gone.
 *
 * @public
 */
export async function replaceCatalogEntities<TRow extends CatalogEntityRow>(
  tx: Knex.Transaction,
  options: {
    readonly rows: readonly TRow[];
    readonly columns: readonly (keyof TRow & string)[];
  },
): Promise<{ readonly changed: number; readonly gone: readonly string[] }> {
  const known: CatalogEntityRow[] = await tx('catalog_entities').select(
    'entity_ref',
    'fingerprint',
  );
  const stored = new Map(known.map(row => [row.entity_ref, row.fingerprint]));
  const listed = new Set(options.rows.map(row => row.entity_ref));
  const gone = [...stored.keys()].filter(ref => !listed.has(ref)).sort();
  const changed = await saveCatalogEntities(tx, { ...options, stored });
  for (const batch of inBatches(gone)) {
    await tx('catalog_entities').whereIn('entity_ref', batch).delete();
  }
  return { changed, gone };
}
