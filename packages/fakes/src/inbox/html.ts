const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, also inside a quoted attribute. */
export function escapeHtml(text: unknown): string {
  return String(text).replace(/[&<>"']/g, char => ESCAPES[char]);
}

/** A button that posts fields to its provider. */
export function renderButton(options: {
  readonly provider: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
}): string {
  const { provider, label, fields } = options;
  const inputs = Object.entries(fields).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(
        value,
      )}">`,
  );
  return `<form method="post" action="/__press/${escapeHtml(
    provider,
  )}">${inputs.join('')}<button>${escapeHtml(label)}</button></form>`;
}

/** A link that cannot run script. */
export function renderLink(href: string, label: string): string {
  return /^https?:\/\//.test(href)
    ? `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(label)}</a>`
    : escapeHtml(label);
}

export function renderTime(at: number): string {
  const iso = new Date(at).toISOString();
  return `<time datetime="${iso}">${iso.slice(11, 19)} UTC</time>`;
}
