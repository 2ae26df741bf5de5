import {
  Instant,
  inBatches,
  replaceCatalogEntities,
  saveCatalogEntities,
} from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { EntityRow, RunbookRow, SiteRow, TaskRunRow, TextRow } from '../rows';
import {
  BuiltPage,
  BuiltSiteState,
  EntityRecord,
  IndexStore,
  RunbookToBuild,
  SiteSource,
  SourceState,
  StoredSite,
  TaskName,
  TaskRun,
} from './IndexStore';
import { dropRunbooks, saveRunbooks } from './saveRunbooks';
import { ENTITY_COLUMNS, toEntityRow } from './toEntityRow';
import { toStoredSite } from './toStoredSite';

/** {@link IndexStore} in SQLite or PostgreSQL. */
export class DatabaseIndexStore implements IndexStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async replaceEntities(records: readonly EntityRecord[]) {
    return await this.#db.transaction(async tx => {
      const rows = records.map(toEntityRow);
      const columns = ENTITY_COLUMNS;
      const { changed, gone } = await replaceCatalogEntities(tx, {
        ...{ rows, columns },
      });
      for (const batch of inBatches(gone)) {
        const sites = await tx<SiteRow>('docs_sites')
          .whereIn('docs_ref', batch)
          .select('docs_ref');
        for (const site of sites) await dropSite(tx, site.docs_ref);
      }
      return { changed, removed: gone.length };
    });
  }

  async saveEntities(records: readonly EntityRecord[]): Promise<void> {
    const rows = records.map(toEntityRow);
    await this.#db.transaction(async tx => {
      const stored = new Map<string, string>();
      const columns = ENTITY_COLUMNS;
      await saveCatalogEntities(tx, { rows, columns, stored });
    });
  }

  async listSharing(docsRef: string) {
    const rows = await this.#db<EntityRow>('catalog_entities')
      .where({ docs_ref: docsRef })
      .whereNotNull('docs_path')
      .orderBy('entity_ref')
      .select('entity_ref', 'docs_path');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      docsPath: row.docs_path ?? '',
    }));
  }

  async listSites(): Promise<readonly string[]> {
    const rows = await this.#db<SiteRow>('docs_sites').select('docs_ref');
    return rows.map(row => row.docs_ref);
  }

  async readSite(docsRef: string): Promise<StoredSite | undefined> {
    const row = await this.#db<SiteRow>('docs_sites')
      .where({ docs_ref: docsRef })
      .first();
    return row && toStoredSite(row);
  }

  async saveSource(site: SiteSource, now: Instant) {
    const { docsRef, revision } = site;
    return await this.#db.transaction(async tx => {
      const entity = await tx<EntityRow>('catalog_entities')
        .where({ entity_ref: docsRef })
        .first('entity_ref');
      if (!entity) return 'gone';
      await addSite(tx, docsRef);
      const fenced = await tx<SiteRow>('docs_sites')
        .where({ docs_ref: docsRef, revision })
        .update({
          ...fromSource(site.source),
          revision: revision + 1,
          input_hash: site.inputHash,
          source_etag: site.etag,
          skipped_json: JSON.stringify(site.skipped),
        });
      if (fenced !== 1) return 'superseded';
      await saveRunbooks(tx, site, now);
      return 'saved';
    });
  }

  async noteSource(docsRef: string, source: SourceState): Promise<void> {
    await this.#db.transaction(async tx => {
      await addSite(tx, docsRef);
      await tx<SiteRow>('docs_sites')
        .where({ docs_ref: docsRef })
        .update(fromSource(source));
    });
  }

  async dropSite(docsRef: string): Promise<void> {
    await this.#db.transaction(tx => dropSite(tx, docsRef));
  }

  async listToBuild(docsRef: string): Promise<readonly RunbookToBuild[]> {
    const rows = await this.#db<RunbookRow & TextRow>('runbooks as r')
      .join('runbook_texts as t', 't.ref', 'r.ref')
      .where('r.docs_ref', docsRef)
      .orderBy('r.ref')
      .select(
        ...['r.ref', 'r.page', 'r.source_hash', 'r.changed_at'],
        't.sections_json',
      );
    return rows.map(row => ({
      ref: row.ref,
      page: row.page,
      sourceHash: row.source_hash,
      ...(row.changed_at !== null && {
        changedAt: Number(row.changed_at) as Instant,
      }),
      sections: JSON.parse(row.sections_json),
    }));
  }

  async countNotBuilt(docsRef: string): Promise<number> {
    const row = await this.#db<RunbookRow>('runbooks')
      .where({ docs_ref: docsRef })
      .whereNot({ built_status: 'built' })
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }

  async saveBuilt(
    docsRef: string,
    built: BuiltSiteState & { readonly comparedBy?: string },
    pages: readonly BuiltPage[],
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx<SiteRow>('docs_sites')
        .where({ docs_ref: docsRef })
        .update({
          built_status: built.status,
          built_message: built.message ?? null,
          built_etag: built.etag ?? null,
          built_at: built.builtAt ?? null,
          compared_by: built.comparedBy ?? null,
        });
      for (const { ref, status, hash, anchors } of pages) {
        await tx<RunbookRow>('runbooks')
          .where({ ref, docs_ref: docsRef })
          .update({
            built_status: status,
            built_hash: hash ?? null,
            built_anchors_json: anchors ? JSON.stringify(anchors) : null,
          });
      }
    });
  }

  async noteBuildTried(
    docsRef: string,
    tried: { readonly for: string; readonly at: Instant },
  ): Promise<void> {
    await this.#db<SiteRow>('docs_sites')
      .where({ docs_ref: docsRef })
      .update({ build_tried_for: tried.for, build_tried_at: tried.at });
  }

  async noteRun(task: TaskName, run: TaskRun): Promise<void> {
    await this.#db<TaskRunRow>('index_runs')
      .insert({
        task,
        ended_at: run.endedAt,
        status: run.status,
        message: run.message ?? null,
      })
      .onConflict('task')
      .merge();
  }

  async lastRun(task: TaskName): Promise<TaskRun | undefined> {
    const row = await this.#db<TaskRunRow>('index_runs')
      .where({ task })
      .first();
    return (
      row && {
        endedAt: Number(row.ended_at) as Instant,
        status: row.status,
        ...(row.message !== null && { message: row.message }),
      }
    );
  }
}

async function addSite(tx: Knex.Transaction, docsRef: string): Promise<void> {
  await tx('docs_sites')
    .insert({
      docs_ref: docsRef,
      revision: 0,
      source_status: 'pending',
      skipped_json: '[]',
      built_status: 'unknown',
    })
    .onConflict('docs_ref')
    .ignore();
}

async function dropSite(tx: Knex.Transaction, docsRef: string): Promise<void> {
  const rows = await tx<RunbookRow>('runbooks')
    .where({ docs_ref: docsRef })
    .select('ref');
  await dropRunbooks(
    tx,
    rows.map(({ ref }) => ref),
  );
  await tx('docs_sites').where({ docs_ref: docsRef }).delete();
}

function fromSource({ status, message, readAt, url }: SourceState) {
  return {
    source_status: status,
    source_message: message ?? null,
    ...(readAt !== undefined && { source_read_at: readAt }),
    ...(url !== undefined && { source_url: url }),
  };
}
