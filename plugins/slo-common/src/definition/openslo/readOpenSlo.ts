import { Cursor, DocumentReport, SourceDocument } from '../documents';
import { Loss, ParseMode, Verdict } from '../parse';
import { Problem } from '../Problem';
import { SloDefinition } from '../types';
import { OpenSloObject } from './OpenSloObject';
import { readObject } from './readObject';
import { References } from './References';
import { reportDuplicates } from './reportDuplicates';
import { reportLosses } from './reportLosses';
import { Resolution } from './Resolution';
import { readKind } from './readKind';
import { checkPolicyReferences } from './toAlertConditions';
import { toSloDefinition } from './toSloDefinition';

/** What reading OpenSLO documents gives; SLOs in the order of their documents. */
export type OpenSloResult = {
  readonly slos: readonly SloDefinition[];
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
};

type ReadObject = {
  readonly document: SourceDocument;
  readonly report: DocumentReport;
  readonly object?: OpenSloObject;
};

/**
 * Reads the OpenSLO documents of an entity.
 *
 * @param documents - Each {@link isOpenSlo}.
 * @param options - `shared`: objects in which references are looked up too, after those of the documents.
 */
export function readOpenSlo(
  documents: readonly SourceDocument[],
  options: {
    readonly mode: ParseMode;
    readonly verdict: Verdict;
    readonly shared: readonly OpenSloObject[];
  },
): OpenSloResult {
  const own = documents.map(document => readOne(document, options.mode));
  const references = new References([...objectsOf(own), ...options.shared]);
  reportDuplicates(own, options.verdict);
  const slos = own.flatMap(({ object, report }) => {
    if (!object) return [];
    const { data, document } = object;
    reportLosses(data, new Cursor(document.value), report);
    const resolution: Resolution = { ...options, references, report };
    if (data.kind === 'AlertPolicy') checkPolicyReferences(data, resolution);
    if (data.kind !== 'SLO') return [];
    return toSloDefinition({ data, document }, resolution) ?? [];
  });
  return {
    slos,
    problems: own.flatMap(({ report }) => report.problems),
    losses: own.flatMap(({ report }) => report.losses),
  };
}

/** The objects of some documents that others may refer to; what is wrong is not reported here. */
export function readReferables(
  documents: readonly SourceDocument[],
): OpenSloObject[] {
  return objectsOf(documents.map(document => readOne(document, 'tolerant')));
}

function readOne(document: SourceDocument, mode: ParseMode): ReadObject {
  const root = new Cursor(document.value);
  const name = root.at('metadata').at('name').text;
  const report = new DocumentReport(document, {
    ...(root.at('kind').text !== undefined && { kind: root.at('kind').text }),
    ...(name !== undefined && { name }),
  });
  const kind = readKind(root, report);
  const data = kind && readObject(document, kind, { mode, report });
  return { document, report, ...(data && { object: { data, document } }) };
}

/** Objects that may be referred to: those without errors. */
function objectsOf(read: readonly ReadObject[]): OpenSloObject[] {
  return read.flatMap(({ object, report }) =>
    object && !report.hasErrors ? object : [],
  );
}
