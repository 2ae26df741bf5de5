import { githubAnchorOf, RunbookDocument } from '../document';
import { Check, Found } from './LintPage';

/** Relative links and `#…`; addresses elsewhere are nobody's here. */
export const checkLinks: Check = (document, { resolves }) =>
  document.links.flatMap(({ line, target, text }): Found[] => {
    const at = { line, text: `[${text}](${target})` };
    if (target.startsWith('#')) return inPage(document, target, at);
    if (isElsewhere(target) || resolves?.(target) !== false) return [];
    const message = `Nothing is at "${target}". Correct the link, or remove it.`;
    return [{ rule: 'links/page', ...at, message }];
  });

function inPage(
  { anchors, sections }: RunbookDocument,
  target: string,
  at: { readonly line: number; readonly text: string },
): Found[] {
  const name = target.slice(1);
  if (name === '' || name === 'top' || anchors.includes(name)) return [];
  const meant = sections.find(
    ({ heading }) => heading !== '' && githubAnchorOf(heading) === name,
  );
  if (meant) {
    const message = `MkDocs names "${meant.heading}" otherwise than GitHub. Write "#${meant.anchor}".`;
    return [{ rule: 'links/github-anchor', ...at, message }];
  }
  const message = `No heading of this page has the anchor "${target}".`;
  return [{ rule: 'links/anchor', ...at, message }];
}

/** Another host, another scheme, or filled in by a template that nobody runs here. */
function isElsewhere(target: string): boolean {
  return target === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)|<%|\{\{/i.test(target);
}
