import { Cursor, DocumentReport, SourceDocument } from '../documents';
import { ParseMode, Verdict } from '../parse';
import { Loss } from '../parse';
import { Problem } from '../Problem';
import { SloDefinition } from '../types';
import { OpenSloObject } from './OpenSloObject';
import { readObject } from './readObject';
import { References } from './References';
import { reportDuplicates } from './reportDuplicates';
import { Resolution } from './Resolution';
import { readKind } from './readKind';
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
 * @param options - `shared`: documents in which references are looked up too; what is wrong in them is not reported here.
 */
export function readOpenSlo(
  documents: readonly SourceDocument[],
  options: {
    readonly mode: ParseMode;
    readonly verdict: Verdict;
    readonly shared: readonly SourceDocument[];
  },
): OpenSloResult {
  const own = documents.map(document => readOne(document, options.mode));
  const shared = options.shared.map(document => readOne(document, 'tolerant'));
  const references = new References([...objectsOf(own), ...objectsOf(shared)]);
  reportDuplicates(own, options.verdict);
  const slos = own.flatMap(({ object, report }) => {
    if (!object || !isSlo(object)) return [];
    const resolution: Resolution = { ...options, references, report };
    return toSloDefinition(object, resolution) ?? [];
  });
  return {
    slos,
    problems: own.flatMap(({ report }) => report.problems),
    losses: own.flatMap(({ report }) => report.losses),
  };
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

function isSlo(object: OpenSloObject): object is OpenSloObject<'SLO'> {
  return object.data.kind === 'SLO';
}
