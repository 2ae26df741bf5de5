import { posix } from 'node:path';
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import {
  ParseMode,
  Problem,
  SLO_LOCATION_ANNOTATION,
  matchesFilter,
  parseEntityDefinitions,
  parseSloLocations,
} from '@nines/backstage-plugin-slo-common';
import { LocationContent } from '../database/definitions/DefinitionStore';
import { LocatedProblem } from '../database/definitions/EntityStore';
import { DefinitionParser } from './DefinitionParser';

/** Reads what people write, by the rules of `slo-common`. */
export function createDefinitionParser(options: {
  readonly mode: ParseMode;
}): DefinitionParser {
  const { mode } = options;
  return {
    locationsOf(entity) {
      const value = entity.metadata.annotations?.[SLO_LOCATION_ANNOTATION];
      if (value === undefined) return { locations: [], problems: [] };
      const { locations, problems } = parseSloLocations(value);
      return {
        locations: locations.map(location => ({
          ...location,
          text: `${location.type}:${location.target}`,
        })),
        problems: problems.map(({ rule, message, hint }) => ({
          ...descriptorPlace(entity),
          path: `metadata.annotations["${SLO_LOCATION_ANNOTATION}"]`,
          rule,
          severity: 'error' as const,
          message,
          ...(hint && { hint }),
        })),
      };
    },

    hasTemplateFor: (entity, { definitions }) =>
      definitions.templates.some(({ filter }) => matchesFilter(entity, filter)),

    parse(entity, content, { definitions, skipped }) {
      const { slos, problems, paging, broken, unreadable } =
        parseEntityDefinitions(entity, content.files, {
          mode,
          shared: definitions,
        });
      return {
        slos,
        paging,
        problems: withLinks(problems, content),
        broken,
        unreadable: [...unreadable, ...content.skipped.map(fileOf)],
        templates: {
          broken: definitions.brokenTemplates,
          unreadable: [...definitions.unreadable, ...skipped.map(fileOf)],
        },
      };
    },
  };
}

function fileOf({ file }: { readonly file: string }): string {
  return file;
}

function descriptorPlace(entity: Entity) {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  const file = posix.basename(location) || 'catalog-info.yaml';
  const { kind } = entity;
  const { name } = entity.metadata;
  return { file, line: 1, column: 1, document: 0, kind, name };
}

function withLinks(
  problems: readonly Problem[],
  { files }: LocationContent,
): LocatedProblem[] {
  const urls = new Map(files.map(({ file, url }) => [file, url]));
  return problems.map(problem => {
    const url = urls.get(problem.file);
    return url ? { ...problem, url } : problem;
  });
}
