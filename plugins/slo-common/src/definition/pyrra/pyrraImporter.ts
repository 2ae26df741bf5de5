import { Cursor, DocumentReport, isMap, SourceDocument } from '../documents';
import { Importer, ImportOptions } from '../Importer';
import { checkShape } from '../openslo/checkShape';
import { withoutZeroValues } from '../openslo/withoutZeroValues';
import { mentionOfMetadata } from '../MentionedSlo';
import { SloDefinition } from '../types';
import { checkObjective } from './checkObjective';
import { PYRRA_SCHEMAS } from './pyrraSchemas';
import { readPyrraObjective } from './readPyrraObjective';
import { reportPyrraLosses } from './reportPyrraLosses';

/**
 * Reads Pyrra's `ServiceLevelObjective`, as Kubernetes and the file system mode have it.
 *
 * @public
 */
export const pyrraImporter: Importer = {
  format: 'pyrra',
  recognises,
  mentions: document => [mentionOfMetadata(document)],
  read,
};

function recognises({ value }: SourceDocument): boolean {
  if (!isMap(value)) return false;
  const { apiVersion } = value;
  return typeof apiVersion === 'string' && apiVersion.startsWith('pyrra.dev/');
}

function read(
  document: SourceDocument,
  report: DocumentReport,
  options: ImportOptions,
): readonly SloDefinition[] {
  const root = new Cursor(withoutZeroValues(document.value));
  checkShape(root, PYRRA_SCHEMAS, { mode: options.mode, report });
  checkObjective(root, { report, verdict: options.verdict });
  if (report.hasErrors) return [];
  reportPyrraLosses(root, report);
  return [readPyrraObjective(root, document, report) ?? []].flat();
}
