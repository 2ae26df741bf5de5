import { Cursor, DocumentReport, SourceDocument } from './documents';
import { ImportOptions, Importer } from './Importer';
import { ParsedDefinitions } from './parse';

/** Reads documents of other formats, each by the importer that recognises it. */
export function readImports(
  documents: readonly SourceDocument[],
  importers: readonly Importer[],
  options: ImportOptions,
): Pick<ParsedDefinitions, 'slos' | 'problems' | 'losses'> {
  const read = documents.flatMap(document => {
    const importer = importers.find(each => each.recognises(document));
    if (!importer) return [];
    const root = new Cursor(document.value);
    const kind = root.at('kind').text;
    const name = root.at('metadata').at('name').text;
    const report = new DocumentReport(document, {
      ...(kind !== undefined && { kind }),
      ...(name !== undefined && { name }),
    });
    return { slos: importer.read(document, report, options), report };
  });
  return {
    slos: read.flatMap(({ slos }) => slos),
    problems: read.flatMap(({ report }) => report.problems),
    losses: read.flatMap(({ report }) => report.losses),
  };
}
