import {
  BrokenSlo,
  Instant,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';
import { LocatedFile, SkippedFile } from '@nines/backstage-plugin-nines-node';
import { PagingOfOwner } from '../paging/PagingStore';
import { EntityRecord, LocatedProblem, LocationState } from './EntityStore';

/** The files of a location, as they were read last. */
export type LocationContent = {
  readonly files: readonly LocatedFile[];
  readonly skipped: readonly SkippedFile[];
};

/** A location with what was read there last; `content` is absent where nothing ever was, or may not be used. */
export type StoredLocation = LocationState & {
  readonly etag?: string;
  readonly content?: LocationContent;
  /** Hash of the content. */
  readonly contentHash?: string;
};

/** An entity, and all that it rolls up into. */
export type CatalogEntry = {
  readonly record: EntityRecord;
  readonly ancestors: readonly string[];
};

/** What is stored of an entity's definitions; `revision` fences the next save. */
export type StoredDefinitions = {
  readonly revision: number;
  /** Hash of all that the definitions were last parsed from. */
  readonly inputHash?: string;
  readonly locations: readonly StoredLocation[];
};

/** An SLO that is not archived. */
export type DefinedSlo = {
  readonly definition: SloDefinition;
  /** Present while a broken definition is replaced by its last good one, where that time is known. */
  readonly lastGoodAt?: Instant;
};

/** Says that the definition of a name is an earlier one, and when it was last read. */
export type LastGood = { readonly name: string; readonly at?: Instant };

/** Definitions of one entity, as they are now. */
export type EntityDefinitions = {
  readonly entityRef: string;
  /** Of {@link StoredDefinitions}: a save that read an older one is superseded. */
  readonly revision: number;
  readonly inputHash: string;
  readonly locations: readonly StoredLocation[];
  readonly slos: readonly SloDefinition[];
  /** Those of `slos` that stand in for a broken definition. */
  readonly lastGood: readonly LastGood[];
  /** What is defined, broken, and not among `slos`. */
  readonly invalid: readonly (BrokenSlo & {
    /** How many errors it has. */
    readonly problems: number;
    readonly example: boolean;
  })[];
  readonly problems: readonly LocatedProblem[];
  /** Escalation policies and maintenance windows; they stay as they are when absent. */
  readonly paging?: PagingOfOwner;
};

/** A run of ingestion over the whole catalog. */
export type IngestionRun = {
  readonly endedAt: Instant;
  /** Why it failed, for a person; absent when it did not. */
  readonly failure?: string;
};

/** Where ingestion writes. Every method is one transaction; all can be repeated. */
export interface DefinitionStore {
  /**
   * Makes the stored entities these: writes those that changed, drops those that are gone and archives their SLOs, whose history
   * stays.
   */
  replaceEntities(
    entries: readonly CatalogEntry[],
    now: Instant,
  ): Promise<{ readonly changed: number; readonly removed: number }>;
  /** Writes some entities and leaves the others. */
  saveEntities(entries: readonly CatalogEntry[]): Promise<void>;
  /** Refs of the entities that have locations, problems or SLOs: those with something to take away. */
  listDefining(): Promise<ReadonlySet<string>>;
  /** Undefined for an entity that is not stored. */
  readDefinitions(entityRef: string): Promise<StoredDefinitions | undefined>;
  /** SLOs of an entity that are not archived. */
  listDefined(entityRef: string): Promise<readonly DefinedSlo[]>;
  /**
   * Saves locations and problems, opens and ends epochs, notes changed targets and archives what is no longer defined: all, or
   * nothing when another replica saved first.
   */
  saveDefinitions(
    definitions: EntityDefinitions,
    now: Instant,
  ): Promise<'saved' | 'superseded'>;
  /** Notes the state of locations whose content is the same. */
  noteLocations(
    entityRef: string,
    locations: readonly LocationState[],
  ): Promise<void>;
  readSharedLocations(): Promise<readonly StoredLocation[]>;
  saveSharedLocations(locations: readonly StoredLocation[]): Promise<void>;
  /** How the last run went, on whichever replica. */
  noteRun(run: IngestionRun): Promise<void>;
  lastRun(): Promise<IngestionRun | undefined>;
}
