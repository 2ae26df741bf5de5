import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LocationReader } from '@nines/backstage-plugin-nines-node';
import {
  Instant,
  METRICS_INSTANCE_ANNOTATION,
} from '@nines/backstage-plugin-slo-common';
import {
  DefinitionStore,
  LocationContent,
  StoredLocation,
} from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { SliSourceRegistry } from '../sources/SliSourceRegistry';
import { checkSources } from './checkSources';
import { DefinitionParser } from './DefinitionParser';
import { readLocations } from './readLocations';
import { SharedFiles } from './SharedFiles';
import { hash } from './wantedSeries';
import { withDefaultInstance } from './withDefaultInstance';

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
    const { store, reader, parser } = this.#options;
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
    const content = contentOf(locations);
    const { slos, problems } = this.#parse(entity, content, shared);
    const outcome = await store.saveDefinitions(
      {
        entityRef,
        revision: stored.revision,
        inputHash,
        locations,
        slos,
        problems: [
          ...named.problems,
          ...content.skipped.map(toProblem),
          ...problems,
        ],
      },
      now,
    );
    if (outcome === 'saved') this.#parsed.set(entityRef, inputHash);
    return outcome;
  }

  #parse(entity: Entity, content: LocationContent, shared: SharedFiles) {
    const { parser, sources } = this.#options;
    const parsed = parser.parse(entity, content, shared);
    const instance = entity.metadata.annotations?.[METRICS_INSTANCE_ANNOTATION];
    const slos = parsed.slos.map(slo => withDefaultInstance(slo, instance));
    const refused = slos.flatMap(slo => checkSources(slo, sources.list()));
    return { slos, problems: [...parsed.problems, ...refused] };
  }
}

/** All files of some locations, as one. */
export function contentOf(
  locations: readonly StoredLocation[],
): LocationContent {
  return {
    files: locations.flatMap(({ content }) => content?.files ?? []),
    skipped: locations.flatMap(({ content }) => content?.skipped ?? []),
  };
}

function toProblem({
  file,
  message,
}: LocationContent['skipped'][number]): LocatedProblem {
  return {
    file,
    line: 1,
    column: 1,
    document: 0,
    path: '',
    rule: 'N2',
    severity: 'error',
    message: `the file ${message}`,
  };
}
