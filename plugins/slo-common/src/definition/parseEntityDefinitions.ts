import { Entity } from '@backstage/catalog-model';
import { DefinitionFile, ParsedDefinitions } from './parse';
import { parseDefinitions, ParseOptions } from './parseDefinitions';
import { NO_SHARED_DEFINITIONS } from './readSharedDefinitions';
import { expandTemplates } from './templates/expandTemplates';

/**
 * All definitions that count for one entity: its own files, and the fleet templates of the shared location that match it.
 * Its own definition wins over a template of the same name, even while it is wrong.
 *
 * @public
 */
export function parseEntityDefinitions(
  entity: Entity,
  files: readonly DefinitionFile[],
  options: ParseOptions,
): ParsedDefinitions {
  const own = parseDefinitions(files, options);
  const shared = options.shared ?? NO_SHARED_DEFINITIONS;
  const names = [...own.slos, ...own.broken, ...own.problems].flatMap(
    ({ name }) => name ?? [],
  );
  const expanded = expandTemplates(shared.templates, entity, {
    ownNames: new Set(names),
    shared: shared.objects,
  });
  return {
    ...own,
    slos: [...own.slos, ...expanded.slos],
    problems: [...own.problems, ...expanded.problems],
  };
}
