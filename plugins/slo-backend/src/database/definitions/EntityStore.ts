import { Instant, Problem } from '@nines/backstage-plugin-slo-common';

/** What the catalog says of an entity, as far as SLOs need it. */
export type EntityRecord = {
  /** Lower case: `component:default/checkout`. */
  readonly entityRef: string;
  /** Lower case. */
  readonly kind: string;
  /** `metadata.title`, else the name. */
  readonly title: string;
  /** Entity ref of the owner. */
  readonly owner?: string;
  /** Entity ref of the system. */
  readonly system?: string;
  readonly tier?: string;
  /** Those annotations that say which alerts of others are its own. */
  readonly alertAnnotations?: Readonly<Record<string, string>>;
};

/** A problem of a definition, with a link to its file where there is one. */
export type LocatedProblem = Problem & { readonly url?: string };

/** What became of one location of an entity's annotation, or of the shared locations. */
export type LocationState = {
  /** As written: `dir:./slo`. */
  readonly location: string;
  readonly status: 'ok' | 'unreachable' | 'refused' | 'pending';
  /** Why, for a person. */
  readonly message?: string;
  /** When it was last read whole. */
  readonly lastReadAt?: Instant;
  readonly url?: string;
};

/** An entity, and how it finds the alerts of others that are its own. */
export type AlertingEntity = {
  readonly entityRef: string;
  /** Empty where it finds them by its name. */
  readonly alertAnnotations: Readonly<Record<string, string>>;
};

/** Entities as of the last ingestion, and what was wrong with their definitions. */
export interface EntityStore {
  /** Undefined for an entity that the catalog did not list, or whose kind has no SLOs. */
  getEntity(entityRef: string): Promise<EntityRecord | undefined>;
  /** All of them, in the order of their refs. */
  listAlerting(): Promise<readonly AlertingEntity[]>;
  /** In the order of the files. */
  listProblems(entityRef: string): Promise<readonly LocatedProblem[]>;
  /** In the order of the annotation; empty without one. */
  listLocations(entityRef: string): Promise<readonly LocationState[]>;
  /**
   * Text of a file that was read for an entity, or from the shared locations without one, as it was read last; undefined where
   * none of that name was.
   */
  findFile(
    file: string,
    entityRef: string | undefined,
  ): Promise<string | undefined>;
  /**
   * Refs of what a System, Domain, Group or owner contains, at any depth: parts, parts of parts, what a group or its child
   * groups own. Table `entity_parents (entity_ref, ancestor_ref)` answers the same in a join.
   */
  listContained(ancestorRef: string): Promise<readonly string[]>;
}
