import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError, toError } from '@backstage/errors';
import {
  CatalogReader,
  ClockService,
  Instant,
  forEachConcurrently,
} from '@nines/backstage-plugin-nines-node';
import { IndexStore } from '../database/index/IndexStore';
import { BuiltIngestion } from './BuiltIngestion';
import { SiteIngestion } from './SiteIngestion';
import {
  RUNBOOK_KINDS,
  TECHDOCS_ANNOTATION,
  toEntityRecord,
} from './toEntityRecord';

export type RunbookIngestionOptions = {
  readonly catalog: CatalogReader;
  readonly clock: ClockService;
  readonly store: IndexStore;
  readonly sources: SiteIngestion;
  readonly built: BuiltIngestion;
  readonly logger: LoggerService;
  /** Sites that are read at once. */
  readonly maxConcurrency: number;
  /** Follows what was indexed: which alerts lead where, and who is told that something changed. */
  readonly onIndexed: (now: Instant, hasChanged: boolean) => Promise<void>;
};

/**
 * Follows the catalog: stores its entities, reads the docs of those that have some, and takes away what is gone. Sites are apart: one
 * that fails keeps what it had and stops no other. It may run twice at once, on one replica or two, and may be killed at any line.
 */
export class RunbookIngestion {
  readonly #options: RunbookIngestionOptions;

  constructor(options: RunbookIngestionOptions) {
    this.#options = options;
  }

  /** The scheduled task. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock, store } = this.#options;
    try {
      const failed = await this.#indexAll(signal);
      const endedAt = await clock.now();
      const message = `Docs of ${failed} entities could not be indexed; the log says why`;
      await store.noteRun('index', {
        endedAt,
        ...(failed > 0 ? { status: 'failing', message } : { status: 'ok' }),
      });
    } catch (error) {
      const { message } = toError(error);
      const endedAt = await clock.now();
      await store.noteRun('index', { endedAt, status: 'failing', message });
      throw error;
    }
  }

  /** Reads the docs of one entity anew: those that its page shows. @throws NotFoundError where the catalog has none such */
  async refresh(entityRef: string): Promise<void> {
    const { catalog, clock, store, onIndexed } = this.#options;
    const now = await clock.now();
    const entity = await catalog.getEntity(entityRef);
    if (!entity || !isIndexed(entity.kind)) {
      throw new NotFoundError(`No entity ${entityRef} that can have runbooks`);
    }
    const record = toEntityRecord(entity);
    await store.saveEntities([record]);
    const { docsRef = entityRef } = record;
    const docs =
      docsRef === record.entityRef ? entity : await catalog.getEntity(docsRef);
    if (docs) {
      await store.saveEntities([toEntityRecord(docs)]);
      await this.#ingest(docs, { now });
    }
    await onIndexed(now, true);
  }

  async #indexAll(signal: AbortSignal): Promise<number> {
    const { catalog, clock, store, logger, maxConcurrency } = this.#options;
    const now = await clock.now();
    const listed = await catalog.listEntities(signal);
    const sites = new Set(await store.listSites());
    if (listed.length === 0 && sites.size > 0) {
      throw new Error(
        'The catalog lists no entity at all; all runbooks are kept',
      );
    }
    const replaced = await store.replaceEntities(listed.map(toEntityRecord));
    const relevant = listed.filter(
      entity =>
        entity.metadata.annotations?.[TECHDOCS_ANNOTATION] ||
        sites.has(stringifyEntityRef(entity)),
    );
    let failed = 0;
    let saved = 0;
    await forEachConcurrently(relevant, maxConcurrency, async entity => {
      signal.throwIfAborted();
      try {
        const outcome = await this.#ingest(entity, { now, signal });
        if (outcome === 'saved') saved += 1;
      } catch (error) {
        signal.throwIfAborted();
        failed += 1;
        const ref = stringifyEntityRef(entity);
        logger.error(`Docs of ${ref} could not be indexed`, toError(error));
      }
    });
    const hasChanged = saved + replaced.changed + replaced.removed > 0;
    await this.#options.onIndexed(now, hasChanged);
    if (hasChanged) {
      logger.info(
        `Read ${listed.length} entities, ${relevant.length} with docs: ${saved} changed, ${replaced.removed} gone`,
      );
    }
    return failed;
  }

  async #ingest(
    entity: Entity,
    run: { readonly now: Instant; readonly signal?: AbortSignal },
  ) {
    const { sources, built } = this.#options;
    const outcome = await sources.ingest(entity, run);
    if (outcome !== 'dropped') {
      await built.ingest(stringifyEntityRef(entity), run);
    }
    return outcome;
  }
}

function isIndexed(kind: string): boolean {
  const lower = kind.toLocaleLowerCase('en-US');
  return RUNBOOK_KINDS.some(each => each.toLocaleLowerCase('en-US') === lower);
}
