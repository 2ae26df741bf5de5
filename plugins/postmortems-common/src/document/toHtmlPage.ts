import {
  EXPORT_CSP,
  EXPORT_STYLE,
  escapeHtml,
  renderText,
} from '@nines/backstage-plugin-runbooks-common';
import { compareEvents } from '../instant';
import { MILESTONES } from '../wire';
import { instantText } from './own/heads';
import { LESSONS, LIST_PARTS, TEXT_PARTS } from './own/parts';
import { PrintableRecord } from './types';

/** @public */
export type HtmlOptions = {
  /** `external`: external events and the external message alone; names are for the caller to replace by roles. */
  readonly audience: 'internal' | 'external';
  /** Of the page in the portal. */
  readonly portalUrl?: string;
};

/** A postmortem as one HTML file that needs nothing else: no script, no picture, no style of another place. @public */
export function toHtmlPage(
  record: PrintableRecord,
  { audience, portalUrl }: HtmlOptions,
): string {
  const { content, ref, status, createdAt } = record;
  const isOutside = audience === 'external';
  const title = escapeHtml(`${ref}: ${content.title}`);
  const parts = isOutside ? outsideParts(record) : insideParts(record);
  const link =
    portalUrl !== undefined && /^https?:\/\//.test(portalUrl)
      ? `<p><a href="${escapeHtml(
          portalUrl,
        )}" rel="noopener noreferrer">In the portal</a></p>\n`
      : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${EXPORT_CSP}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${EXPORT_STYLE}
</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>Severity ${content.severity}, ${escapeHtml(
    status.replace(/_/g, ' '),
  )}, written since ${escapeHtml(createdAt)}.</p>
${link}</header>
${parts.join('')}</body>
</html>
`;
}

function outsideParts(record: PrintableRecord): string[] {
  const { externalMessage } = record.content;
  return [
    ...text('What happened', externalMessage ?? ''),
    ...timeline(record, true),
  ];
}

function insideParts(record: PrintableRecord): string[] {
  const { content } = record;
  return [
    ...text(TEXT_PARTS.summary, content.summary),
    ...text(TEXT_PARTS.impact, content.impact.text),
    ...text(TEXT_PARTS.detection, content.detection?.note ?? ''),
    ...milestones(record),
    ...text(TEXT_PARTS.trigger, content.trigger),
    ...text(TEXT_PARTS.resolution, content.resolution),
    ...timeline(record, false),
    ...points(LIST_PARTS.factors, content.factors),
    ...text(TEXT_PARTS.analysis, content.analysis?.narrative ?? ''),
    ...LESSONS.flatMap(kind => points(LIST_PARTS[kind], content.lessons[kind])),
    ...actions(record),
    ...content.sections.flatMap(section => text(section.heading, section.text)),
  ];
}

function text(heading: string, markdown: string): string[] {
  return markdown.trim() === ''
    ? []
    : [`<h2>${escapeHtml(heading)}</h2>\n${renderText(markdown)}`];
}

function points(
  heading: string,
  items: readonly { readonly text: string }[],
): string[] {
  const rows = items.map(item => `<li>${renderText(item.text)}</li>\n`);
  return rows.length === 0
    ? []
    : [`<h2>${escapeHtml(heading)}</h2>\n<ul>\n${rows.join('')}</ul>\n`];
}

function milestones({ content }: PrintableRecord): string[] {
  const rows = MILESTONES.flatMap(name => {
    const at = content.milestones[name];
    return at
      ? [
          `<dt>${name}</dt><dd>${escapeHtml(instantText(at))}${
            at.reason ? `: ${escapeHtml(at.reason)}` : ''
          }</dd>`,
        ]
      : [];
  });
  return rows.length === 0
    ? []
    : [`<h2>Milestones</h2>\n<dl>${rows.join('')}</dl>\n`];
}

function timeline({ timeline: all }: PrintableRecord, isOutside: boolean) {
  const events = all
    .filter(
      ({ hidden, visibility }) =>
        !hidden && (!isOutside || visibility === 'external'),
    )
    .sort(compareEvents);
  if (events.length === 0) return [];
  const rows = events.map(
    event =>
      `<tr><td>${escapeHtml(instantText(event.at))}</td><td>${renderText(
        event.text,
      )}</td></tr>\n`,
  );
  return [
    `<h2>${
      LIST_PARTS.timeline
    }</h2>\n<table>\n<thead><tr><th>Time</th><th>Event</th></tr></thead>\n<tbody>\n${rows.join(
      '',
    )}</tbody>\n</table>\n`,
  ];
}

function actions({ actionItems }: PrintableRecord): string[] {
  if (actionItems.length === 0) return [];
  const rows = actionItems.map(item => {
    const cells = [
      item.ref,
      item.title,
      item.priority,
      item.status.replace(/_/g, ' '),
      item.ownerRef ?? '',
      item.dueDate ?? '',
    ];
    return `<tr>${cells
      .map(cell => `<td>${escapeHtml(cell)}</td>`)
      .join('')}</tr>\n`;
  });
  const head = ['', 'Action', 'Priority', 'Status', 'Owner', 'Due']
    .map(name => `<th>${name}</th>`)
    .join('');
  return [
    `<h2>${
      LIST_PARTS.actionItems
    }</h2>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join(
      '',
    )}</tbody>\n</table>\n`,
  ];
}
