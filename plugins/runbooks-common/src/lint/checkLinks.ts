import { DocumentSection, githubAnchorOf, RunbookDocument } from '../document';
import { Check, Found } from './LintPage';

/** Relative links and `#…`; addresses elsewhere are nobody's here. */
export const checkLinks: Check = (document, { resolves }) => {
  const names = namesOf(document);
  return document.links.flatMap(({ line, target, text }): Found[] => {
    const at = { line, text: `[${text}](${target})` };
    if (target.startsWith('#')) return inPage(names, target, at);
    if (isElsewhere(target) || resolves?.(target) !== false) return [];
    const message = `Nothing is at "${target}". Correct the link, or remove it.`;
    return [{ rule: 'links/page', ...at, message }];
  });
};

/** What the parts of a page are called: by MkDocs, and by GitHub. */
type Names = {
  readonly anchors: ReadonlySet<string>;
  readonly byGithub: ReadonlyMap<string, DocumentSection>;
};

function namesOf({ anchors, sections }: RunbookDocument): Names {
  return {
    anchors: new Set(['', 'top', ...anchors]),
    byGithub: new Map(
      sections
        .filter(({ heading }) => heading !== '')
        .map(section => [githubAnchorOf(section.heading), section]),
    ),
  };
}

function inPage(
  { anchors, byGithub }: Names,
  target: string,
  at: { readonly line: number; readonly text: string },
): Found[] {
  const name = target.slice(1);
  if (anchors.has(name)) return [];
  const meant = byGithub.get(name);
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
