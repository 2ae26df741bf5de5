import { AlertAudit } from '../audit/auditAlerts';
import { PageAudit } from '../audit/auditPages';
import { RunbookAudit } from '../audit/auditRunbooks';
import { PageSections, SectionAudit } from '../audit/auditSections';
import { printable } from './printable';

/** A figure, and what it counts one by one where that is to be minded. */
type Figure = readonly [name: string, value: number, items?: readonly string[]];

/** For people: figures below each other, and what is wrong one by one. */
export function formatAudit(
  audit: RunbookAudit,
  { today }: { readonly today: string },
): string {
  return [
    ...(audit.alerts
      ? ['Alerts', ...formatFigures(alertFigures(audit.alerts)), '']
      : []),
    'Runbooks',
    ...formatFigures([
      ['runbook files', audit.runbooks],
      ...sectionFigures(audit.sections),
      ...pageFigures(audit.pages, today),
    ]),
    '',
  ].join('\n');
}

function alertFigures(alerts: AlertAudit): Figure[] {
  const { deadLinks, deadAnchors, criticalWithoutRunbook, orphans } = alerts;
  return [
    ['alerting rules', alerts.rules],
    ['distinct alert names', alerts.names],
    ['alerts with a runbook_url', alerts.withRunbook],
    ['of those, a runbook is there', alerts.resolved],
    [
      'dead links',
      deadLinks.length,
      deadLinks.map(
        ({ alert, link, file, line }) => `${alert}: ${link} (${file}:${line})`,
      ),
    ],
    [
      'runbook there, section not',
      deadAnchors.length,
      deadAnchors.map(
        ({ alert, link, file, line }) => `${alert}: ${link} (${file}:${line})`,
      ),
    ],
    ['critical alerts', alerts.critical],
    [
      'of those, without a runbook',
      criticalWithoutRunbook.length,
      criticalWithoutRunbook,
    ],
    ['runbooks nobody points at', orphans.length, orphans],
  ];
}

function sectionFigures(sections: SectionAudit): Figure[] {
  const { present, missing, empty, placeholder } = sections;
  return [
    ...Object.entries(present).map(
      ([name, pages]): Figure => [`with "${name}"`, pages],
    ),
    ['with all of them', sections.withAll, missing.map(describe('misses'))],
    ['empty sections', total(empty), empty.map(describe('at'))],
    [
      'placeholder sections',
      total(placeholder),
      placeholder.map(describe('at')),
    ],
  ];
}

function pageFigures(pages: PageAudit, today: string): Figure[] {
  const { deprecated, unclosedFences, withoutReviewDate, overdue } = pages;
  return [
    ['deprecated', deprecated.length, deprecated],
    [
      'with an unclosed code fence',
      unclosedFences.length,
      unclosedFences.map(({ file, line }) => `${file}:${line}`),
    ],
    ['with a review date', pages.withReviewDate],
    ['without a review date', withoutReviewDate.length],
    [
      `overdue at ${today}`,
      overdue.length,
      overdue.map(({ file, dueOn }) => `${file}: due on ${dueOn}`),
    ],
  ];
}

function formatFigures(figures: readonly Figure[]): string[] {
  const width = Math.max(...figures.map(([name]) => name.length));
  return figures.flatMap(([name, value, items = []]) => [
    `  ${name.padEnd(width)}  ${String(value).padStart(6)}`,
    ...items.map(item => `      ${printable(item)}`),
  ]);
}

function describe(verb: string): (page: PageSections) => string {
  return ({ file, sections }) => `${file} ${verb} ${sections.join(', ')}`;
}

function total(pages: readonly PageSections[]): number {
  return pages.reduce((sum, { sections }) => sum + sections.length, 0);
}
