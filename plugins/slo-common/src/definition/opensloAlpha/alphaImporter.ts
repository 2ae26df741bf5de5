import { Cursor, DocumentReport, isMap, SourceDocument } from '../documents';
import { Importer, ImportOptions } from '../Importer';
import { mentionOfMetadata } from '../MentionedSlo';
import { checkShape } from '../openslo/checkShape';
import { withoutZeroValues } from '../openslo/withoutZeroValues';
import { SloDefinition } from '../types';
import { ALPHA_SCHEMAS, OPENSLO_ALPHA } from './alphaSchemas';
import { checkAlphaSlo } from './checkAlphaSlo';
import { readAlphaSlo } from './readAlphaSlo';

/**
 * Reads `openslo/v1alpha`, which is still found in files for Sloth: an SLO with an indicator of its own in each objective.
 *
 * @public
 */
export const alphaImporter: Importer = {
  format: 'openslo',
  recognises,
  mentions: document =>
    kindOf(document) === 'Service' ? [] : [mentionOfMetadata(document)],
  read,
};

function recognises({ value }: SourceDocument): boolean {
  return isMap(value) && value.apiVersion === OPENSLO_ALPHA;
}

function read(
  document: SourceDocument,
  report: DocumentReport,
  options: ImportOptions,
): readonly SloDefinition[] {
  const root = new Cursor(withoutZeroValues(document.value));
  const kind = kindOf(document);
  if (kind !== 'SLO' && kind !== 'Service') {
    report.problem({
      path: ['kind'],
      rule: 'V1',
      message: `kind is ${
        JSON.stringify(kind)?.slice(0, 60) ?? 'missing'
      }; ${OPENSLO_ALPHA} has SLO and Service.`,
      hint: 'Write one of the two, or apiVersion "openslo/v1" for the other kinds.',
    });
    return [];
  }
  checkShape(root, ALPHA_SCHEMAS[kind], { mode: options.mode, report });
  if (kind === 'Service') return [];
  checkAlphaSlo(root.at('spec'), report);
  if (report.hasErrors) return [];
  return [readAlphaSlo(root, { document, report, options }) ?? []].flat();
}

function kindOf({ value }: SourceDocument) {
  return new Cursor(value).at('kind').value;
}
