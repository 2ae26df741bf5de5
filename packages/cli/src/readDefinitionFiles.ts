import { DefinitionFile } from '@nines/backstage-plugin-slo-common';
import { readSourceFiles } from './readSourceFiles';

/**
 * Reads definitions: `.yaml`, `.yml` and `.json`.
 *
 * @throws UsageError for a path that cannot be read.
 */
export function readDefinitionFiles(
  paths: readonly string[],
): DefinitionFile[] {
  return readSourceFiles(paths, path => /\.(ya?ml|json)$/i.test(path));
}
