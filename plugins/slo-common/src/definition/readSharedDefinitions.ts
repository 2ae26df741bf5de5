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
};

/** Nothing is shared. @public */
export const NO_SHARED_DEFINITIONS: SharedDefinitions = {
  objects: [],
  templates: [],
  problems: [],
};

/** Reads the files of the shared location. Costs as much as parsing them: keep the answer while they stay the same. @public */
export function readSharedDefinitions(
  files: readonly DefinitionFile[],
): SharedDefinitions {
  const { openslo, templates } = selectDefinitions(files);
  const objects = readReferables(openslo);
  return { objects, ...readTemplates(templates, objects) };
}
