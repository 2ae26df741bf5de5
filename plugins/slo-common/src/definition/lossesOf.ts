import { DefinitionFile, Loss } from './parse';
import { parseDefinitions } from './parseDefinitions';

/**
 * What an import dropped and assumed of one document, of all SLOs in it; nothing where the format is our own.
 *
 * @public
 */
export function lossesOf(
  file: DefinitionFile,
  document: number,
): readonly Loss[] {
  const { losses } = parseDefinitions([file], { mode: 'tolerant' });
  return losses.filter(loss => loss.document === document);
}
