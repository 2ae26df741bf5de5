import { Entity } from '@backstage/catalog-model';
import {
  BrokenSlo,
  PagingDefinitions,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';
import { LocationContent } from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { NamedLocation } from './readLocations';
import { SharedFiles } from './SharedFiles';

/** What an entity defines, from its own files and from fleet templates. */
export type EntityParse = {
  readonly slos: readonly SloDefinition[];
  readonly problems: readonly LocatedProblem[];
  readonly paging: PagingDefinitions;
  /** As in `ParsedDefinitions`: named, and not among `slos`. */
  readonly broken: readonly BrokenSlo[];
  /** Files and folders of which it is unknown what they define. */
  readonly unreadable: readonly string[];
  /** The same of the fleet templates: names of broken ones, and files. */
  readonly templates: {
    readonly broken: readonly string[];
    readonly unreadable: readonly string[];
  };
};

/** The pure part of ingestion. Never throws for what a person can write. */
export interface DefinitionParser {
  /** Reads the annotation of an entity; one without it has no locations. */
  locationsOf(entity: Entity): {
    readonly locations: readonly NamedLocation[];
    readonly problems: readonly LocatedProblem[];
  };
  /** Whether a fleet template gives the entity an SLO. */
  hasTemplateFor(entity: Entity, shared: SharedFiles): boolean;
  parse(
    entity: Entity,
    content: LocationContent,
    shared: SharedFiles,
  ): EntityParse;
}
