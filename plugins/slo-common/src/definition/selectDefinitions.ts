import { Cursor, isMap, readDocuments, SourceDocument } from './documents';
import { fileProblem } from './documents/DocumentsReader';
import { IMPORTERS } from './importers';
import { isOpenSlo } from './openslo/readKind';
import { isPaging } from './paging/readPaging';
import { DefinitionFile } from './parse';
import { Problem } from './Problem';
import { isTemplate } from './templates/isTemplate';

/** The documents of some files, by who reads them. */
export type SelectedDefinitions = {
  readonly openslo: readonly SourceDocument[];
  readonly imports: readonly SourceDocument[];
  readonly templates: readonly SourceDocument[];
  /** Escalation policies and maintenance windows. */
  readonly paging: readonly SourceDocument[];
  readonly problems: readonly Problem[];
  /** Files with a document that is no text, no YAML, or no definition where one has to be. */
  readonly unreadable: readonly string[];
  /** How many files hold definitions. */
  readonly files: number;
  /** How many documents they hold, readable or not. */
  readonly documents: number;
};

type SelectedFile = {
  readonly file: string;
  readonly isMeant: boolean;
  readonly isReadable: boolean;
  readonly known: readonly {
    readonly reader: Reader;
    readonly document: SourceDocument;
  }[];
  readonly problems: readonly Problem[];
  readonly documents: number;
};

const NOTHING = { isMeant: false, known: [], problems: [], documents: 0 };

type Reader = 'openslo' | 'imports' | 'templates' | 'paging';

/** What a file of definitions looks like even when it cannot be parsed. */
const TELLTALE =
  /\b(openslo(\.com)?\/v|sloth\.slok\.dev|prometheus\/v1\b|pyrra\.dev|nines\.dev\/v)/;

/**
 * Sorts out what is a definition. A folder may hold other files (manifests, dashboards): those without any definition are
 * left alone, unless their owner named them.
 */
export function selectDefinitions(
  files: readonly DefinitionFile[],
): SelectedDefinitions {
  const selected = files.map(selectFrom);
  const byReader = (reader: Reader) =>
    selected.flatMap(({ known }) =>
      known.filter(each => each.reader === reader).map(each => each.document),
    );
  return {
    openslo: byReader('openslo'),
    imports: byReader('imports'),
    templates: byReader('templates'),
    paging: byReader('paging'),
    problems: selected.flatMap(({ problems }) => problems),
    unreadable: selected
      .filter(({ isReadable }) => !isReadable)
      .map(({ file }) => file),
    files: selected.filter(({ isMeant }) => isMeant).length,
    documents: selected.reduce((sum, { documents }) => sum + documents, 0),
  };
}

function selectFrom(file: DefinitionFile): SelectedFile {
  const read = readDocuments(file);
  const known = read.documents.flatMap(document => {
    const reader = readerOf(document);
    return reader ? { reader, document } : [];
  });
  const isBroken = read.problems.length > 0;
  const isExpected = file.heldDefinitions || TELLTALE.test(file.text);
  const isMeant = file.isNamed || known.length > 0 || (isBroken && isExpected);
  if (!isMeant) {
    return { ...NOTHING, file: file.file, isReadable: !isBroken };
  }
  const unknown = read.documents.filter(document => !readerOf(document));
  const strangers = unknown.filter(document =>
    known.length === 0 ? file.isNamed : !isObjectOfOthers(document),
  );
  const isEmpty = read.documents.length === 0 && !isBroken;
  const broken = new Set(read.problems.map(problem => problem.document));
  return {
    file: file.file,
    isMeant,
    isReadable: !isBroken && strangers.length === 0,
    known,
    problems: [
      ...read.problems,
      ...strangers.map(toStranger),
      ...(isEmpty ? [toEmpty(file)] : []),
    ],
    documents: known.length + strangers.length + broken.size,
  };
}

/** Its owner may have meant to: what it defined before ends, and that is said. */
function toEmpty(file: DefinitionFile): Problem {
  return fileProblem(file, {
    line: 1,
    column: 1,
    rule: 'F13',
    message: 'The file is named, and holds no definition: it is empty.',
    hint: 'Write a definition into it, or name it no more.',
  });
}

function readerOf(document: SourceDocument): Reader | undefined {
  if (isOpenSlo(document)) return 'openslo';
  if (isPaging(document)) return 'paging';
  if (isTemplate(document)) return 'templates';
  return IMPORTERS.some(importer => importer.recognises(document))
    ? 'imports'
    : undefined;
}

/** Manifests of other tools may share a file with definitions. */
function isObjectOfOthers({ value }: SourceDocument): boolean {
  const root = new Cursor(value);
  return (
    root.at('apiVersion').text !== undefined &&
    root.at('kind').text !== undefined
  );
}

function toStranger(document: SourceDocument): Problem {
  const root = new Cursor(document.value);
  const apiVersion = root.at('apiVersion').text;
  const kind = root.at('kind').text;
  return {
    file: document.file,
    ...document.locate(apiVersion === undefined ? [] : ['apiVersion']),
    document: document.index,
    ...(kind !== undefined && { kind }),
    path: apiVersion === undefined ? '' : 'apiVersion',
    rule: 'F13',
    severity: 'error',
    message: isMap(document.value)
      ? `This is no definition: apiVersion is ${
          apiVersion === undefined ? 'missing' : `"${apiVersion.slice(0, 60)}"`
        }.`
      : 'This is no definition: a map is expected here.',
    hint: 'Start with "apiVersion: openslo/v1" and "kind: SLO".',
  };
}
