import { FakeProvider } from '../server/types';
import { escapeHtml } from './html';

const REFRESH_SECONDS = 3;

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem 1.25rem 3rem; }
h1 { font-size: 1.35rem; margin: 0; }
main { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); align-items: start; }
h2 { font-size: 1.1rem; }
article { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 6px; margin: 0 0 .75rem; padding: .6rem .8rem; overflow-wrap: anywhere; }
article h3 { font-size: 1rem; margin: 0 0 .25rem; }
p, ul, ol { margin: .25rem 0; }
p { white-space: pre-line; }
.state { font-weight: 600; }
.muted { opacity: .75; }
.reply { border-left: 3px solid color-mix(in srgb, currentColor 35%, transparent); margin: .4rem 0; padding-left: .6rem; }
.violations { border-color: #d32f2f; }
form { display: inline-block; margin: .35rem .4rem 0 0; }
button { font: inherit; padding: .15rem .7rem; }
`;

/** What people would see at the providers, on one page that renews itself. */
export function renderInbox(providers: readonly FakeProvider[]): string {
  const names = providers.map(({ name }) => name).join(' and ');
  const sections = providers.map(
    provider =>
      `<section>${renderViolations(provider)}${provider.inbox()}</section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${REFRESH_SECONDS}"><title>Inbox of ${escapeHtml(
    names,
  )}</title>
<style>${STYLE}</style></head>
<body><h1>Where the pages arrive</h1>
<p class="muted">Stand-ins for ${escapeHtml(
    names,
  )}, on this machine only. They check every message as the real ones do. Nobody is paged.</p>
<main>${sections.join('')}</main></body></html>`;
}

function renderViolations({ violations }: FakeProvider): string {
  if (violations.length === 0) return '';
  const items = violations.map(text => `<li>${escapeHtml(text)}</li>`);
  return `<article class="violations"><h3>Refused messages</h3><ul>${items.join(
    '',
  )}</ul></article>`;
}
