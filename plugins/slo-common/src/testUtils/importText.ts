import {
  DocumentReport,
  Importer,
  Loss,
  ParseMode,
  Problem,
  readDocuments,
  SloDefinition,
} from '../definition';
import { Millis } from '../units';

/** What one importer makes of a text, judged as `nines validate` does; documents it does not recognise are skipped. */
export function importText(
  importer: Importer,
  text: string,
  mode: ParseMode = 'tolerant',
): {
  readonly slos: readonly SloDefinition[];
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
  readonly recognised: number;
} {
  const read = readDocuments({ file: 'slo.yaml', text });
  const documents = read.documents.filter(document =>
    importer.recognises(document),
  );
  const options = {
    mode,
    verdict: mode === 'strict' ? 'standard' : 'portal',
    defaultPeriod: (30 * 86_400_000) as Millis,
  } as const;
  const results = documents.map(document => {
    const report = new DocumentReport(document);
    return { slos: importer.read(document, report, options), report };
  });
  return {
    slos: results.flatMap(({ slos }) => slos),
    problems: [
      ...read.problems,
      ...results.flatMap(({ report }) => report.problems),
    ],
    losses: results.flatMap(({ report }) => report.losses),
    recognised: documents.length,
  };
}

/** Problems as `rule path`, errors marked with `!`. */
export function summariseProblems(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ rule, path, severity }) =>
      `${severity === 'error' ? '!' : ''}${rule} ${path}`,
  );
}
