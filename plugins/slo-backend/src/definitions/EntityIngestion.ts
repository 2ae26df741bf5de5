import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LocationReader } from '@nines/backstage-plugin-nines-node';
import {
  Instant,
  SloDefinition,
  problemsOf,
} from '@nines/backstage-plugin-slo-common';
import {
  DefinedSlo,
  DefinitionStore,
  LocationContent,
  StoredLocation,
} from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { SliSourceRegistry } from '../sources/SliSourceRegistry';
import { checkSources } from './checkSources';
import { DefinitionParser } from './DefinitionParser';
import { keepLastGood } from './keepLastGood';
import { readLocations } from './readLocations';
import { SharedFiles } from './SharedFiles';
import { hash } from './wantedSeries';
import { isExample, withEntityDefaults } from './withEntityDefaults';

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
    const { problems, ...definitions } = this.#parse(entity, shared, {
      content,
      defined: await store.listDefined(entityRef),
      locations: stored.locations,
      isComplete: named.problems.length === 0 && locations.every(isKnown),
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

  #parse(entity: Entity, shared: SharedFiles, before: EntityBefore) {
    const { parser, sources } = this.#options;
    const { content, locations, isComplete } = before;
    const complete = (slo: SloDefinition) => withEntityDefaults(slo, entity);
    const check = (slo: SloDefinition) => checkSources(slo, sources.list());
    const stored = before.defined.map(({ definition, ...defined }) => {
      return { ...defined, definition: complete(definition) };
    });
    const read = parser.parse(entity, markHeld(content, stored), shared);
    const parsed = { ...read, slos: read.slos.map(complete) };
    const { slos, lastGood, ...kept } = keepLastGood({
      parsed,
      stored,
      locations,
      isComplete,
      isMeasurable: slo => check(slo).length === 0,
    });
    const checked = new Set([...parsed.slos, ...slos]);
    const problems = [
      ...content.skipped.map(toProblem),
      ...parsed.problems,
      ...[...checked].flatMap(check),
      ...kept.problems,
    ];
    const errors = problems.filter(({ severity }) => severity === 'error');
    const invalid = kept.invalid.map(slo => ({
      ...slo,
      problems: problemsOf(slo, errors).length,
      example: isExample(entity),
    }));
    return { slos, lastGood, invalid, problems };
  }
}

/** What the definitions of an entity are parsed from, apart from the entity and the shared files. */
type EntityBefore = {
  readonly content: LocationContent;
  readonly defined: readonly DefinedSlo[];
  /** As they were read before. */
  readonly locations: readonly StoredLocation[];
  /** False while it is unknown which files the entity has. */
  readonly isComplete: boolean;
};

/** A location that was never read may hold anything. */
function isKnown({ status, content }: StoredLocation): boolean {
  return status !== 'unreachable' || content !== undefined;
}

/** Marks the files in which SLOs were read before. */
function markHeld(
  { files, skipped }: LocationContent,
  stored: readonly DefinedSlo[],
) {
  const held = new Set(stored.map(({ definition }) => definition.origin.file));
  return {
    skipped,
    files: files.map(file =>
      held.has(file.file) ? { ...file, heldDefinitions: true } : file,
    ),
  };
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
