import { Knex } from 'knex';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { savePaging } from '../paging/savePaging';
import { bumpRevision } from './bumpRevision';
import {
  CatalogEntry,
  DefinedSlo,
  DefinitionStore,
  EntityDefinitions,
  IngestionRun,
  StoredDefinitions,
  StoredLocation,
} from './DefinitionStore';
import { LocationState } from './EntityStore';
import { replaceInvalidSlos } from './invalidSlos';
import { SHARED_OWNER, fromLocationRow, toLocationRow } from './locationRows';
import { EntityRow, LocationRow, ProblemRow, RunRow, SloRow } from './rows';
import {
  dropEntities,
  inBatches,
  saveCatalogEntries,
} from './saveCatalogEntries';
import { noteLastGood } from './noteLastGood';
import { saveSlos } from './saveSlos';

/** {@link DefinitionStore} in SQLite or PostgreSQL. */
export class DatabaseDefinitionStore implements DefinitionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async replaceEntities(entries: readonly CatalogEntry[], now: Instant) {
    return await this.#db.transaction(async tx => {
      const stored = await readFingerprints(tx);
      const changed = await saveCatalogEntries(tx, entries, stored);
      const listed = new Set(entries.map(({ record }) => record.entityRef));
      const gone = [...stored.keys()].filter(ref => !listed.has(ref));
      await dropEntities(tx, gone);
      const archived = await archiveSlosOf(tx, gone, now);
      if (archived > 0) await bumpRevision(tx);
      return { changed, removed: gone.length };
    });
  }

  async saveEntities(entries: readonly CatalogEntry[]): Promise<void> {
    await this.#db.transaction(async tx => {
      await saveCatalogEntries(tx, entries, new Map());
    });
  }

  async listDefining(): Promise<ReadonlySet<string>> {
    const rows = await this.#db('definition_locations')
      .whereNot({ owner_ref: SHARED_OWNER })
      .select('owner_ref as ref')
      .union([
        this.#db('definition_problems').select('entity_ref as ref'),
        this.#db('slos').whereNull('archived_at').select('entity_ref as ref'),
      ]);
    return new Set(rows.map(({ ref }) => ref));
  }

  async readDefinitions(
    entityRef: string,
  ): Promise<StoredDefinitions | undefined> {
    const row = await this.#db<EntityRow>('catalog_entities')
      .where({ entity_ref: entityRef })
      .first('revision', 'input_hash');
    if (!row) return undefined;
    return {
      revision: row.revision,
      ...(row.input_hash !== null && { inputHash: row.input_hash }),
      locations: await this.#readLocations(entityRef),
    };
  }

  async listDefined(entityRef: string): Promise<DefinedSlo[]> {
    const rows = await this.#db<SloRow>('slos')
      .where({ entity_ref: entityRef, archived_at: null })
      .orderBy('id');
    return rows.map(row => ({
      definition: JSON.parse(row.definition_json),
      ...(row.last_good_at !== null && {
        lastGoodAt: Number(row.last_good_at) as Instant,
      }),
    }));
  }

  async saveDefinitions(
    definitions: EntityDefinitions,
    now: Instant,
  ): Promise<'saved' | 'superseded'> {
    const { entityRef, revision, inputHash } = definitions;
    return await this.#db.transaction(async tx => {
      const fenced = await tx<EntityRow>('catalog_entities')
        .where({ entity_ref: entityRef, revision })
        .update({ revision: revision + 1, input_hash: inputHash });
      if (fenced !== 1) return 'superseded';
      await replaceLocations(tx, entityRef, definitions.locations);
      await replaceProblems(tx, definitions);
      await replaceInvalidSlos(tx, definitions);
      const { paging } = definitions;
      if (paging) await savePaging(tx, entityRef, paging);
      if (await saveSlos(tx, entityRef, definitions.slos, now)) {
        await bumpRevision(tx);
      }
      await noteLastGood(tx, definitions);
      return 'saved';
    });
  }

  async noteLocations(
    entityRef: string,
    locations: readonly LocationState[],
  ): Promise<void> {
    for (const { location, status, message, lastReadAt } of locations) {
      await this.#db<LocationRow>('definition_locations')
        .where({ owner_ref: entityRef, location })
        .update({
          status,
          message: message ?? null,
          last_read_at: lastReadAt ?? null,
        });
    }
  }

  async readSharedLocations(): Promise<StoredLocation[]> {
    return await this.#readLocations(SHARED_OWNER);
  }

  async saveSharedLocations(
    locations: readonly StoredLocation[],
  ): Promise<void> {
    await this.#db.transaction(tx =>
      replaceLocations(tx, SHARED_OWNER, locations),
    );
  }

  async noteRun({ endedAt, failure }: IngestionRun): Promise<void> {
    await this.#db<RunRow>('definition_runs')
      .insert({ id: 1, ended_at: endedAt, failure: failure ?? null })
      .onConflict('id')
      .merge();
  }

  async lastRun(): Promise<IngestionRun | undefined> {
    const row = await this.#db<RunRow>('definition_runs').first();
    return (
      row && {
        endedAt: Number(row.ended_at) as Instant,
        ...(row.failure !== null && { failure: row.failure }),
      }
    );
  }

  async #readLocations(ownerRef: string): Promise<StoredLocation[]> {
    const rows = await this.#db<LocationRow>('definition_locations')
      .where({ owner_ref: ownerRef })
      .orderBy('position');
    return rows.map(fromLocationRow);
  }
}

async function readFingerprints(tx: Knex.Transaction) {
  const rows = await tx<EntityRow>('catalog_entities').select(
    'entity_ref',
    'fingerprint',
  );
  return new Map(rows.map(row => [row.entity_ref, row.fingerprint]));
}

async function archiveSlosOf(
  tx: Knex.Transaction,
  refs: readonly string[],
  now: Instant,
): Promise<number> {
  let archived = 0;
  for (const batch of inBatches(refs)) {
    archived += await tx<SloRow>('slos')
      .whereIn('entity_ref', batch)
      .whereNull('archived_at')
      .update({ archived_at: now });
  }
  return archived;
}

async function replaceLocations(
  tx: Knex.Transaction,
  ownerRef: string,
  locations: readonly StoredLocation[],
): Promise<void> {
  await tx<LocationRow>('definition_locations')
    .where({ owner_ref: ownerRef })
    .delete();
  for (const [position, location] of locations.entries()) {
    await tx<LocationRow>('definition_locations')
      .insert(toLocationRow(ownerRef, position, location))
      .onConflict(['owner_ref', 'location'])
      .merge();
  }
}

async function replaceProblems(
  tx: Knex.Transaction,
  { entityRef, problems }: EntityDefinitions,
): Promise<void> {
  await tx<ProblemRow>('definition_problems')
    .where({ entity_ref: entityRef })
    .delete();
  const rows = problems.map((problem, position) => ({
    entity_ref: entityRef,
    position,
    problem_json: JSON.stringify(problem),
  }));
  if (rows.length > 0) await tx.batchInsert('definition_problems', rows, 500);
}
