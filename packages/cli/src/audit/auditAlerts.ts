import {
  githubAnchorOf,
  matchesName,
  splitAnchor,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookPage, pageName } from '../readRunbooks';
import { AlertRule } from './readAlertRules';
import { anchorOfLink, keyOfLink, keyOfPage } from './runbookKey';

/** A link of an alert that leads nowhere. */
export type DeadLink = {
  readonly alert: string;
  readonly link: string;
  readonly file: string;
  readonly line: number;
};

/** The two dead ends between alerts and runbooks: links that lead to none, and runbooks that nobody points at. */
export type AlertAudit = {
  readonly rules: number;
  /** Distinct ones; all that follows counts these. */
  readonly names: number;
  readonly withRunbook: number;
  readonly resolved: number;
  /** None of its rules has a link that resolves; those without any link are looked up by name instead. */
  readonly deadLinks: readonly DeadLink[];
  /** The page is there, and the part of it that the link names is not. */
  readonly deadAnchors: readonly DeadLink[];
  /** At least one of its rules is critical. */
  readonly critical: number;
  readonly criticalWithoutRunbook: readonly string[];
  /** As `folder/page`, in lower case. */
  readonly orphans: readonly string[];
};

export function auditAlerts(
  rules: readonly AlertRule[],
  pages: readonly RunbookPage[],
): AlertAudit {
  const pageOf = new Map(pages.map(page => [keyOfPage(page.file), page]));
  const byName = groupByName(rules);
  const linked = [...byName.values()].filter(own =>
    own.some(({ runbook }) => runbook !== undefined),
  );
  const hasPage = ({ runbook }: AlertRule) =>
    runbook !== undefined && pageOf.has(keyOfLink(runbook));
  const unlinked = [...byName.values()].filter(own => !linked.includes(own));
  const found = new Map(
    unlinked.map(([{ name }]) => [name, pagesFor(name, pages)]),
  );
  const isResolved = (own: readonly AlertRule[]) =>
    own.some(hasPage) || (found.get(own[0].name) ?? []).length > 0;
  const critical = [...byName.values()].filter(own =>
    own.some(({ severity }) => severity?.toLowerCase() === 'critical'),
  );
  const used = new Set([
    ...rules.flatMap(({ runbook }) => (runbook ? [keyOfLink(runbook)] : [])),
    ...[...found.values()].flat().map(({ file }) => keyOfPage(file)),
  ]);
  return {
    rules: rules.length,
    names: byName.size,
    withRunbook: linked.length,
    resolved: linked.filter(isResolved).length,
    deadLinks: linked.filter(own => !isResolved(own)).flatMap(firstLink),
    deadAnchors: linked.flatMap(own =>
      own
        .filter(rule => lacksAnchor(rule, pageOf))
        .slice(0, 1)
        .flatMap(rule => firstLink([rule])),
    ),
    critical: critical.length,
    criticalWithoutRunbook: critical
      .filter(own => !isResolved(own))
      .map(([{ name }]) => name),
    orphans: [...pageOf.keys()].filter(key => !used.has(key)).sort(),
  };
}

/** Pages that stand for an alert which gives no link: those that name it, in the front matter or by what their file is called. */
function pagesFor(
  alert: string,
  pages: readonly RunbookPage[],
): readonly RunbookPage[] {
  return pages.filter(({ file, document: { frontMatter } }) => {
    const named = [...frontMatter.alerts, ...frontMatter.supersedes].map(
      entry => splitAnchor(entry).name,
    );
    return [pageName(file), ...named].some(name => matchesName(name, alert));
  });
}

/** In the order of their names. */
function groupByName(rules: readonly AlertRule[]): Map<string, AlertRule[]> {
  const names = [...new Set(rules.map(({ name }) => name))].sort();
  const groups = new Map<string, AlertRule[]>(names.map(name => [name, []]));
  for (const rule of rules) groups.get(rule.name)?.push(rule);
  return groups;
}

function firstLink(rules: readonly AlertRule[]): DeadLink[] {
  return rules
    .flatMap(({ name, runbook, file, line }) =>
      runbook === undefined ? [] : [{ alert: name, link: runbook, file, line }],
    )
    .slice(0, 1);
}

function lacksAnchor(
  { runbook = '' }: AlertRule,
  pageOf: ReadonlyMap<string, RunbookPage>,
): boolean {
  const anchor = anchorOfLink(runbook);
  const page = pageOf.get(keyOfLink(runbook));
  if (anchor === undefined || !page) return false;
  const { anchors, sections } = page.document;
  return !(
    anchors.includes(anchor) ||
    sections.some(({ heading }) => githubAnchorOf(heading) === anchor)
  );
}
