import { mentionOfMetadata } from './MentionedSlo';
import { OpenSloObject } from './openslo/OpenSloObject';
import { readReferables } from './openslo/readOpenSlo';
import { DefinitionFile } from './parse';
import { NO_PAGING, PagingDefinitions } from './paging/PagingDefinitions';
import { readPaging } from './paging/readPaging';
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
  /** For the alerts of all. */
  readonly paging: PagingDefinitions;
  /** What is wrong with the templates, policies and maintenance windows; for the operator. */
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
  paging: NO_PAGING,
  problems: [],
  brokenTemplates: [],
  unreadable: [],
};

/** Reads the files of the shared location. Costs as much as parsing them: keep the answer while they stay the same. @public */
export function readSharedDefinitions(
  files: readonly DefinitionFile[],
): SharedDefinitions {
  const { openslo, templates, unreadable, ...selected } =
    selectDefinitions(files);
  const objects = readReferables(openslo);
  const read = readTemplates(templates, objects);
  const { problems, ...paging } = readPaging(selected.paging, {
    isForAll: true,
  });
  const good = new Set(read.templates.map(({ name }) => name));
  const mentions = templates.map(document => ({
    file: document.file,
    name: mentionOfMetadata(document).name,
  }));
  return {
    objects,
    ...read,
    paging,
    problems: [...read.problems, ...problems],
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
