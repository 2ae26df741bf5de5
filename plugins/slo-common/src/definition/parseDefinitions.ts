import { Millis } from '../units';
import { IMPORTERS } from './importers';
import { readImports } from './readImports';
import { readOpenSlo, readReferables } from './openslo/readOpenSlo';
import { readPaging } from './paging/readPaging';
import { SharedDefinitions } from './readSharedDefinitions';
import { selectDefinitions } from './selectDefinitions';
import { DefinitionFile, ParsedDefinitions, ParseMode, Verdict } from './parse';
import { dropDuplicates } from './dropDuplicates';
import { findBroken } from './findBroken';
import { readTemplates } from './templates/readTemplates';

const THIRTY_DAYS = (30 * 24 * 3_600_000) as Millis;

/** @public */
export type ParseOptions = {
  /** `tolerant`: known deviations from a format are warnings. */
  readonly mode: ParseMode;
  /** `portal` unless said. */
  readonly verdict?: Verdict;
  /** References that the files themselves do not answer are looked up here. */
  readonly shared?: SharedDefinitions;
  /** Length of the window where a format says nothing of it; 30 days unless said. */
  readonly defaultPeriod?: Millis;
};

/**
 * Reads all definitions of one entity, whatever their formats. Never throws: what is wrong is a problem with its place, and
 * leaves the other documents alone. SLOs come in the order of their files, OpenSLO first; each name is there once.
 * Templates are checked; they give no SLO by themselves.
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
  const shared = options.shared?.objects ?? [];
  const results = [
    readOpenSlo(openslo, {
      mode: options.mode,
      verdict,
      shared,
    }),
    readImports(imports, IMPORTERS, {
      mode: options.mode,
      verdict,
      defaultPeriod,
    }),
  ];
  const templates = readTemplates(own.templates, [
    ...readReferables(openslo),
    ...shared,
  ]);
  const { problems: pagingProblems, ...paging } = readPaging(own.paging);
  const { slos, problems } = dropDuplicates(
    results.flatMap(result => result.slos),
  );
  return {
    slos,
    problems: [
      ...own.problems,
      ...results.flatMap(result => result.problems),
      ...problems,
      ...templates.problems,
      ...pagingProblems,
    ],
    losses: results.flatMap(result => result.losses),
    ...findBroken(own, slos),
    paging,
    files: own.files,
    documents: own.documents,
  };
}
