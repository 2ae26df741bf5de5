import { BundleHead, ExportedRunbook } from './ExportedRunbook';
import { escapeHtml } from './escapeHtml';
import { factsOf } from './factsOf';
import { renderPage } from './renderPage';
import { BundleIds } from './resolveLink';
import { STYLE } from './style';

/** What a browser may do with an exported file: show its own style, and follow links. @public */
export const EXPORT_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Runbooks as one HTML file that needs nothing else: no script, no picture, no style of another place. Parts of the file, a runbook
 * each, so that whoever makes it can do other things between.
 *
 * @public
 */
export function* htmlBundle(
  runbooks: readonly ExportedRunbook[],
  head: BundleHead,
): Generator<string> {
  const ids: BundleIds = new Map(
    runbooks.map(({ ref }, index) => [ref, `runbook-${index + 1}`]),
  );
  yield headOf(head);
  if (runbooks.length > 1) yield contentsOf(runbooks, ids);
  for (const runbook of runbooks) yield articleOf(runbook, ids);
  yield '</body>\n</html>\n';
}

/** @public */
export function toHtmlBundle(
  runbooks: readonly ExportedRunbook[],
  head: BundleHead,
): string {
  return [...htmlBundle(runbooks, head)].join('');
}

function headOf({ title, madeAt, leftOut }: BundleHead): string {
  const name = escapeHtml(title);
  const missing = leftOut ? `<p class="cut">${escapeHtml(leftOut)}</p>\n` : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${EXPORT_CSP}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${STYLE}
</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p>Made on <time datetime="${escapeHtml(madeAt)}">${escapeHtml(
    madeAt,
  )}</time>. What has changed since, only the portal says.</p>
${missing}</header>
`;
}

function contentsOf(
  runbooks: readonly ExportedRunbook[],
  ids: BundleIds,
): string {
  const items = runbooks.map(({ ref, title, alerts }) => {
    const names =
      alerts.length > 0 ? ` – ${escapeHtml(alerts.join(', '))}` : '';
    return `<li><a href="#${ids.get(ref)}">${escapeHtml(
      title,
    )}</a>${names}</li>`;
  });
  return `<nav aria-label="Contents">\n<h2>Contents</h2>\n<ol>\n${items.join(
    '\n',
  )}\n</ol>\n</nav>\n`;
}

function articleOf(runbook: ExportedRunbook, ids: BundleIds): string {
  const { html, cut } = renderPage(runbook, ids);
  const facts = factsOf(runbook).map(
    ([name, value]) =>
      `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  const note = cut ? `<p class="cut">${escapeHtml(cut)}</p>\n` : '';
  return `<article id="${ids.get(runbook.ref)}">
<h1>${escapeHtml(runbook.title)}</h1>
<dl>${facts.join('')}</dl>
${note}${html}</article>
`;
}
