import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LocationReader } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import {
  DefinitionStore,
  StoredLocation,
} from '../database/definitions/DefinitionStore';
import { SliSourceRegistry } from '../sources/SliSourceRegistry';
import { contentOf } from './contentOf';
import { DefinitionParser } from './DefinitionParser';
import { judgeDefinitions } from './judgeDefinitions';
import { readLocations } from './readLocations';
import { SharedFiles } from './SharedFiles';
import { hash } from './wantedSeries';

export type EntityIngestionOptions = {
  readonly store: DefinitionStore;
  readonly reader: LocationReader;
  readonly parser: DefinitionParser;
  readonly sources: SliSourceRegistry;
};

/**
 * - `unchanged`: all is as it was parsed before.
 * - `superseded`: another replica was faster.
 * - `gone`: the entity is not stored any more.
 */
export type IngestionOutcome = 'saved' | 'unchanged' | 'superseded' | 'gone';

/** Reads, parses and saves the definitions of one entity at a time. */
export class EntityIngestion {
  readonly #options: EntityIngestionOptions;
  /** Inputs that this process parsed: after an upgrade everything is parsed anew. */
  readonly #parsed = new Map<string, string>();

  constructor(options: EntityIngestionOptions) {
    this.#options = options;
  }

  /** One transaction; a crash before it leaves what was there. */
  async ingest(
    entity: Entity,
    shared: SharedFiles,
    options: { now: Instant; signal?: AbortSignal },
  ): Promise<IngestionOutcome> {
    const { store, reader, parser, sources } = this.#options;
    const { now, signal } = options;
    const entityRef = stringifyEntityRef(entity);
    const stored = await store.readDefinitions(entityRef);
    if (!stored) return 'gone';

    const named = parser.locationsOf(entity);
    const locations = await readLocations(named.locations, stored.locations, {
      now,
      read: (location, etag) =>
        reader.readOfEntity(entity, location, { etag, signal }),
    });
    const inputHash = hash([
      { ...entity, relations: undefined },
      locations.map(({ contentHash }) => contentHash),
      shared.hash,
    ]);
    const isParsed =
      stored.inputHash === inputHash &&
      this.#parsed.get(entityRef) === inputHash;
    if (isParsed) {
      await store.noteLocations(entityRef, locations);
      return 'unchanged';
    }
    const { problems, ...definitions } = judgeDefinitions(entity, {
      shared,
      content: contentOf(locations),
      defined: await store.listDefined(entityRef),
      locations: stored.locations,
      isComplete: named.problems.length === 0 && locations.every(isKnown),
      parser,
      sources: sources.list(),
    });
    const outcome = await store.saveDefinitions(
      {
        ...definitions,
        entityRef,
        revision: stored.revision,
        inputHash,
        locations,
        problems: [...named.problems, ...problems],
      },
      now,
    );
    if (outcome === 'saved') this.#parsed.set(entityRef, inputHash);
    return outcome;
  }
}

/** A location that was never read may hold anything. */
function isKnown({ status, content }: StoredLocation): boolean {
  return status !== 'unreachable' || content !== undefined;
}
