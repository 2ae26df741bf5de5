import { DocumentSection, RunbookDocument } from '../document';
import { FindingLevel, WireFinding } from '../wire';
import { RUNBOOK_RULES, RunbookRule, RunbookRuleId } from './rules';

const MAX_TEXT = 200;

/** What a rule says, before its level and its file are known. */
export type Found = {
  readonly rule: RunbookRuleId;
  readonly line: number;
  readonly message: string;
  readonly text: string;
};

/** One part of the lint: reads the page, answers what it found in it. */
export type Check = (
  document: RunbookDocument,
  options: LintOptions,
) => readonly Found[];

/** @public */
export type LintOptions = {
  /** As its owner knows it; appears in each finding. */
  readonly file: string;
  /** `2026-11-01`; without it nothing is overdue. */
  readonly today?: string;
  /** `strict`: every page must have all four sections; by default only those that say so of themselves. */
  readonly mode?: 'standard' | 'strict';
  /** Whether a relative link leads to something that is there; nothing where that is not known. */
  readonly resolves?: (target: string) => boolean | undefined;
};

/** The line of a heading, as a finding quotes it. */
export function quoteHeading({ level, heading }: DocumentSection): string {
  return `${'#'.repeat(level)} ${heading}`.slice(0, MAX_TEXT);
}

export function toFinding(
  found: Found,
  page: { readonly file: string; readonly isStrict: boolean },
): WireFinding {
  return {
    file: page.file,
    line: found.line,
    rule: found.rule,
    level: levelOf(found.rule, page.isStrict),
    message: found.message,
    text: found.text.slice(0, MAX_TEXT),
  };
}

function levelOf(id: RunbookRuleId, isStrict: boolean): FindingLevel {
  const rule: RunbookRule | undefined = RUNBOOK_RULES.find(
    each => each.id === id,
  );
  return (isStrict && rule?.strictLevel) || rule?.level || 'error';
}
