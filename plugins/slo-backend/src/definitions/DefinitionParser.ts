import { Entity } from '@backstage/catalog-model';
import { LocationContent } from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { SloDefinition } from '@nines/backstage-plugin-slo-common';
import { NamedLocation } from './readLocations';

/** The shared locations, read once per run. */
export type SharedDefinitions = {
  readonly content: LocationContent;
  /** Of the content: another hash means that every entity is parsed anew. */
  readonly hash: string;
};

/** What an entity defines, from its own files and from fleet templates. */
export type EntityParse = {
  readonly slos: readonly SloDefinition[];
  readonly problems: readonly LocatedProblem[];
};

/** The pure part of ingestion. Never throws for what a person can write. */
export interface DefinitionParser {
  /** Reads the annotation of an entity; one without it has no locations. */
  locationsOf(entity: Entity): {
    readonly locations: readonly NamedLocation[];
    readonly problems: readonly LocatedProblem[];
  };
  parse(
    entity: Entity,
    content: LocationContent,
    shared: SharedDefinitions,
  ): EntityParse;
}
