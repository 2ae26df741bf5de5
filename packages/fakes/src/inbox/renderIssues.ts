import { escapeHtml, renderButton, renderLink } from './html';

/** What people see of a tracker: its issues, each with a button that opens or closes it. */
export function renderIssues(
  provider: string,
  issues: readonly {
    readonly key: string;
    readonly title: string;
    readonly state: string;
    readonly url: string;
  }[],
): string {
  const rows = issues.map(({ key, title, state, url }) => {
    const label = state === 'open' ? 'Close' : 'Reopen';
    const button = renderButton({ provider, label, fields: { key } });
    return `<tr><td>${renderLink(url, key)}</td><td>${escapeHtml(
      title,
    )}</td><td>${escapeHtml(state)}</td><td>${button}</td></tr>`;
  });
  return `<section><h2>${escapeHtml(provider)}</h2><table>${rows.join(
    '',
  )}</table></section>`;
}
