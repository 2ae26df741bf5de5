/** What a page looks like on a screen, in the dark, and on paper. Nothing of it is fetched. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
h1 { line-height: 1.2; }
article { border-top: 2px solid; margin-top: 3rem; padding-top: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; font-size: 0.875rem; }
dt { font-weight: 600; }
dd { margin: 0; }
pre { border: 1px solid; padding: 0.75rem; white-space: pre-wrap; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; }
blockquote { border-left: 3px solid; margin-left: 0; padding-left: 1rem; }
.cut { border: 1px solid; padding: 0.5rem; font-weight: 600; }
@media print {
  body { font-size: 11pt; max-width: none; margin: 0; color: #000; background: #fff; }
  nav { break-after: page; }
  article { border: 0; margin: 0; break-before: page; }
  h1, h2, h3, h4 { break-after: avoid; }
  pre, li, tr { break-inside: avoid; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; }
}`;
