import { mentionOfMetadata } from './MentionedSlo';
import { OpenSloObject } from './openslo/OpenSloObject';
import { readReferables } from './openslo/readOpenSlo';
import { DefinitionFile } from './parse';
import { Problem } from './Problem';
import { selectDefinitions } from './selectDefinitions';
import { FleetTemplate } from './templates/FleetTemplate';
import { readTemplates } from './templates/readTemplates';

/**
 * The shared location, read once for all entities: what their references may name, and the templates of the fleet.
 *
 * @public
 */
export type SharedDefinitions = {
  readonly objects: readonly OpenSloObject[];
  readonly templates: readonly FleetTemplate[];
  /** What is wrong with the templates; for the operator. */
  readonly problems: readonly Problem[];
  /** Names of templates that have errors. */
  readonly brokenTemplates: readonly string[];
  /** As {@link ParsedDefinitions.unreadable}. */
  readonly unreadable: readonly string[];
};

/** Nothing is shared. @public */
export const NO_SHARED_DEFINITIONS: SharedDefinitions = {
  objects: [],
  templates: [],
  problems: [],
  brokenTemplates: [],
  unreadable: [],
};

/** Reads the files of the shared location. Costs as much as parsing them: keep the answer while they stay the same. @public */
export function readSharedDefinitions(
  files: readonly DefinitionFile[],
): SharedDefinitions {
  const { openslo, templates, unreadable } = selectDefinitions(files);
  const objects = readReferables(openslo);
  const read = readTemplates(templates, objects);
  const good = new Set(read.templates.map(({ name }) => name));
  const mentions = templates.map(document => ({
    file: document.file,
    name: mentionOfMetadata(document).name,
  }));
  return {
    objects,
    ...read,
    brokenTemplates: mentions
      .flatMap(({ name }) => name ?? [])
      .filter(name => !good.has(name)),
    unreadable: [
      ...unreadable,
      ...mentions
        .filter(({ name }) => name === undefined)
        .map(({ file }) => file),
    ],
  };
}
