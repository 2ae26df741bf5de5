import { escapeHtml, renderLink, renderTime } from '../inbox/html';

/** A change that PagerDuty was told of: it shows it beside incidents for 90 days. */
export type ChangeEvent = {
  readonly summary: string;
  readonly source: string | undefined;
  readonly link: string | undefined;
  readonly at: number;
};

/** The changes as a list, the latest first; nothing without any. */
export function renderChanges(
  provider: string,
  changes: readonly ChangeEvent[],
): string {
  if (changes.length === 0) return '';
  const articles = [...changes].reverse().map(renderChange);
  return `<h2>${escapeHtml(provider)}: changes</h2>${articles.join('')}`;
}

function renderChange({ summary, source, link, at }: ChangeEvent): string {
  const from = source === undefined ? '' : ` · ${escapeHtml(source)}`;
  const shown = link ? `<p>${renderLink(link, 'View in Nines')}</p>` : '';
  return `<article><h3>${escapeHtml(summary)}</h3>
<p class="muted">${renderTime(at)}${from}</p>${shown}</article>`;
}
