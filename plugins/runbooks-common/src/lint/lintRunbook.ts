import { RunbookDocument } from '../document';
import { WireFinding } from '../wire';
import { checkHelp } from './checkHelp';
import { checkLinks } from './checkLinks';
import { checkReview } from './checkReview';
import { checkSections } from './checkSections';
import { checkFences, checkFrontMatter } from './checkSource';
import { Found, LintOptions, toFinding } from './LintPage';
import { deprecationOf, redirectOf } from './pageKind';

/** Of one rule in one page; a person mends these before they read more. */
const MAX_OF_RULE = 50;

/** What is wrong with a page, in the order of its lines: of each rule the first 50. A page that is deprecated, sends elsewhere or is of a procedure is not held to its sections. @public */
export function lintRunbook(
  document: RunbookDocument,
  options: LintOptions,
): WireFinding[] {
  const isStrict = options.mode === 'strict' || document.frontMatter.isStrict;
  const kind = pageKind(document);
  const checks = [checkFrontMatter, checkFences, checkLinks];
  if (kind.length === 0) {
    checks.push(checkReview);
    if (!document.frontMatter.isProcedure)
      checks.push(checkSections, checkHelp);
  }
  return [...kind, ...checks.flatMap(check => check(document, options))]
    .map(found => toFinding(found, { file: options.file, isStrict }))
    .filter(isAmongFirst())
    .sort((a, b) => a.line - b.line);
}

function isAmongFirst(): (finding: WireFinding) => boolean {
  const counts = new Map<string, number>();
  return ({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MAX_OF_RULE;
  };
}

function pageKind(document: RunbookDocument): Found[] {
  const top = document.sections.find(({ heading }) => heading !== '');
  const line = top?.line ?? document.bodyLine;
  const text = deprecationOf(document);
  if (text !== undefined) {
    const message =
      'The page calls itself deprecated. Make sure that its alerts lead to another one.';
    return [{ rule: 'page/deprecated', line, message, text }];
  }
  const redirect = redirectOf(document);
  if (!redirect) return [];
  const message =
    'The page only sends to another one. Let its alerts lead there, or name them there under "supersedes".';
  return [
    {
      rule: 'page/redirect',
      line: redirect.line,
      message,
      text: redirect.text,
    },
  ];
}
