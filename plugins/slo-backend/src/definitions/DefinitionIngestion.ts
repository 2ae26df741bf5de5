import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError, toError } from '@backstage/errors';
import {
  ClockService,
  LocationReader,
  forEachConcurrently,
} from '@nines/backstage-plugin-nines-node';
import { HealthResponse, Instant } from '@nines/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/definitions/DefinitionStore';
import { PagingStore } from '../database/paging/PagingStore';
import { CatalogReader } from './CatalogReader';
import { DefinitionParser } from './DefinitionParser';
import { contentOf } from './contentOf';
import { EntityIngestion } from './EntityIngestion';
import { pagingOf } from './pagingOf';
import { NamedLocation, readLocations } from './readLocations';
import { SharedFiles, SharedParser, templateFields } from './SharedFiles';
import { SLO_KINDS, toCatalogEntries } from './toCatalogEntries';

export type DefinitionIngestionOptions = {
  readonly catalog: CatalogReader;
  readonly clock: ClockService;
  readonly store: DefinitionStore;
  readonly paging: PagingStore;
  readonly reader: LocationReader;
  readonly parser: DefinitionParser;
  readonly entities: EntityIngestion;
  readonly logger: LoggerService;
  readonly sharedLocations: readonly NamedLocation[];
  /** Entities whose files are read at once. */
  readonly maxConcurrency: number;
};

/**
 * Follows the catalog: stores its entities and what they roll up into, reads the definitions of those that have some, and archives
 * what is gone. Entities are apart: one that fails keeps what it had and stops no other. It may run twice at once, on one
 * replica or two, and may be killed at any line.
 */
export class DefinitionIngestion {
  readonly #options: DefinitionIngestionOptions;
  readonly #sharedParser = new SharedParser();

  constructor(options: DefinitionIngestionOptions) {
    this.#options = options;
  }

  /** The scheduled task. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock, store } = this.#options;
    try {
      const failed = await this.#ingestAll(signal);
      const failure = failed > 0 ? `${failed} entities could not be read` : '';
      const endedAt = await clock.now();
      await store.noteRun({ endedAt, ...(failure && { failure }) });
    } catch (error) {
      const { message } = toError(error);
      await store.noteRun({ endedAt: await clock.now(), failure: message });
      throw error;
    }
  }

  /** Reads one entity anew. @throws NotFoundError where the catalog has none that could have SLOs */
  async refresh(entityRef: string): Promise<void> {
    const { catalog, clock, store, entities } = this.#options;
    const now = await clock.now();
    const shared = await this.#readShared(now);
    const moreFields = templateFields(shared);
    const entity = await catalog.getEntity(entityRef, { moreFields });
    if (!entity || !isSloKind(entity.kind)) {
      throw new NotFoundError(`No entity ${entityRef} that can have SLOs`);
    }
    if (!(await store.readDefinitions(stringifyEntityRef(entity)))) {
      await store.saveEntities(toCatalogEntries([entity]));
    }
    await entities.ingest(entity, shared, { now });
  }

  async status(): Promise<HealthResponse['ingestion']> {
    const run = await this.#options.store.lastRun();
    if (!run) return { status: 'unknown', lastRunAt: null };
    return {
      status: run.failure === undefined ? 'ok' : 'failing',
      lastRunAt: new Date(run.endedAt).toISOString(),
      ...(run.failure !== undefined && { message: run.failure }),
    };
  }

  async #ingestAll(signal: AbortSignal): Promise<number> {
    const { catalog, clock, store, logger } = this.#options;
    const now = await clock.now();
    const shared = await this.#readShared(now, signal);
    const moreFields = templateFields(shared);
    const listed = await catalog.listEntities({ moreFields, signal });
    const defining = await store.listDefining();
    if (listed.length === 0 && defining.size > 0) {
      throw new Error(
        'The catalog lists no entity at all; all definitions are kept',
      );
    }
    const replaced = await store.replaceEntities(toCatalogEntries(listed), now);
    const relevant = listed.filter(entity =>
      this.#isRelevant(entity, defining, shared),
    );

    let failed = 0;
    let saved = 0;
    const { entities, maxConcurrency } = this.#options;
    await forEachConcurrently(relevant, maxConcurrency, async entity => {
      signal.throwIfAborted();
      try {
        const outcome = await entities.ingest(entity, shared, { now, signal });
        if (outcome === 'saved') saved += 1;
      } catch (error) {
        failed += 1;
        const ref = stringifyEntityRef(entity);
        logger.error(`Definitions of ${ref} could not be read`, toError(error));
      }
    });
    if (saved + replaced.changed + replaced.removed > 0) {
      logger.info(
        `Read ${listed.length} entities, ${relevant.length} with definitions: ${saved} changed, ${replaced.removed} gone`,
      );
    }
    return failed;
  }

  #isRelevant(
    entity: Entity,
    defining: ReadonlySet<string>,
    shared: SharedFiles,
  ): boolean {
    const { parser } = this.#options;
    const { locations, problems } = parser.locationsOf(entity);
    return (
      locations.length > 0 ||
      problems.length > 0 ||
      defining.has(stringifyEntityRef(entity)) ||
      parser.hasTemplateFor(entity, shared)
    );
  }

  async #readShared(now: Instant, signal?: AbortSignal): Promise<SharedFiles> {
    const { store, reader, sharedLocations, logger } = this.#options;
    const stored = await store.readSharedLocations();
    const states = await readLocations(sharedLocations, stored, {
      now,
      read: (location, etag) =>
        reader.readConfigured(location, { etag, signal }),
    });
    if (states.length + stored.length > 0) {
      await store.saveSharedLocations(states);
    }
    for (const { location, status, message } of states) {
      if (status !== 'ok') {
        logger.warn(`Shared definitions at ${location}: ${message}`);
      }
    }
    const content = contentOf(states);
    for (const { file, message } of content.skipped) {
      logger.warn(`Shared definitions: ${file} ${message}`);
    }
    const shared = this.#sharedParser.parse(content);
    await this.#options.paging.saveShared(
      pagingOf({
        ...shared.definitions,
        isComplete: states.every(
          each => each.status !== 'unreachable' || each.content,
        ),
      }),
    );
    for (const { file, line, message } of shared.definitions.problems) {
      logger.warn(`Shared definitions: ${file}:${line}: ${message}`);
    }
    return shared;
  }
}

function isSloKind(kind: string): boolean {
  const lower = kind.toLocaleLowerCase('en-US');
  return SLO_KINDS.some(each => each.toLocaleLowerCase('en-US') === lower);
}
