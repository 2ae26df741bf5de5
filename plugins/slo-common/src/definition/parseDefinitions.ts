import { Millis } from '../units';
import { SourceDocument } from './documents';
import { IMPORTERS } from './importers';
import { readImports } from './readImports';
import { readOpenSlo } from './openslo/readOpenSlo';
import { selectDefinitions } from './selectDefinitions';
import { DefinitionFile, ParsedDefinitions, ParseMode, Verdict } from './parse';
import { dropDuplicates } from './dropDuplicates';

const THIRTY_DAYS = (30 * 24 * 3_600_000) as Millis;

/** @public */
export type ParseOptions = {
  /** `tolerant`: known deviations from a format are warnings. */
  readonly mode: ParseMode;
  /** `portal` unless said. */
  readonly verdict?: Verdict;
  /** The shared location: references that the files themselves do not answer are looked up here. */
  readonly shared?: readonly DefinitionFile[];
  /** Length of the window where a format says nothing of it; 30 days unless said. */
  readonly defaultPeriod?: Millis;
};

/**
 * Reads all definitions of one entity, whatever their formats. Never throws: what is wrong is a problem with its place, and
 * leaves the other documents alone. SLOs come in the order of their files, OpenSLO first; each name is there once.
 *
 * @public
 */
export function parseDefinitions(
  files: readonly DefinitionFile[],
  options: ParseOptions,
): ParsedDefinitions {
  const verdict = options.verdict ?? 'portal';
  const defaultPeriod = options.defaultPeriod ?? THIRTY_DAYS;
  const own = selectDefinitions(files);
  const { openslo, imports } = own;
  const results = [
    readOpenSlo(openslo, {
      mode: options.mode,
      verdict,
      shared: readShared(options.shared ?? []),
    }),
    readImports(imports, IMPORTERS, { mode: options.mode, defaultPeriod }),
  ];
  const { slos, problems } = dropDuplicates(
    results.flatMap(result => result.slos),
  );
  return {
    slos,
    problems: [
      ...own.problems,
      ...results.flatMap(result => result.problems),
      ...problems,
    ],
    losses: results.flatMap(result => result.losses),
    files: own.files,
    documents: own.documents,
  };
}

/** Problems of the shared location are for its operator, who reads it as definitions of its own. */
function readShared(files: readonly DefinitionFile[]): SourceDocument[] {
  const { openslo } = selectDefinitions(files);
  return [...openslo];
}
