import MarkdownIt, { Token } from 'markdown-it';
import { RunbookDocument, capMarkdown, parseRunbook } from '../document';
import { RenderedRunbook } from './ExportedRunbook';
import { escapeHtml } from './escapeHtml';
import { addCheckboxes } from './addCheckboxes';
import { BundleIds, resolveLink } from './resolveLink';

type Page = {
  readonly runbook: RenderedRunbook;
  readonly ids: BundleIds;
  readonly anchorAt: ReadonlyMap<number, string>;
  readonly bodyLine: number;
};

/** `html: false`: tags in a page are text. Pictures are links, and links lead where a file may lead. */
const markdown = new MarkdownIt({ html: false });
markdown.validateLink = () => true; // judged by resolveLink

markdown.core.ruler.push('checkboxes', addCheckboxes);

markdown.renderer.rules.image = (tokens, index, _, env: Page) => {
  const { content } = tokens[index];
  const target = String(tokens[index].attrGet('src') ?? '');
  const href = resolveLink(target, env.runbook, env.ids);
  const words = escapeHtml(`[picture: ${content || 'without a description'}]`);
  return href ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
};

markdown.renderer.rules.link_open = (tokens, index, _, env: Page) => {
  const target = String(tokens[index].attrGet('href') ?? '');
  const href = resolveLink(target, env.runbook, env.ids);
  return href
    ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">`
    : `<a title="${escapeHtml(`Not followed: ${target.slice(0, 200)}`)}">`;
};

markdown.renderer.rules.heading_open = (tokens, index, _, env: Page) => {
  const { tag, map } = tokens[index];
  const anchor = env.anchorAt.get(env.bodyLine + (map?.[0] ?? 0));
  const id = `${env.ids.get(env.runbook.ref)}-${anchor}`;
  const attribute = anchor ? ` id="${escapeHtml(id)}"` : '';
  return `<${demoted(tag)}${attribute}>`;
};
markdown.renderer.rules.heading_close = (tokens, index) =>
  `</${demoted(tokens[index].tag)}>\n`;

/** A page as HTML that asks nothing of any server and runs nothing, whatever its source says. */
export function renderPage(
  runbook: RenderedRunbook,
  ids: BundleIds,
): { readonly html: string; readonly cut?: string } {
  const document = parseRunbook(runbook.text);
  const { markdown: body, cut } = capMarkdown(document.body);
  const { sections, bodyLine } = document;
  const env: Page = {
    runbook,
    ids,
    bodyLine,
    anchorAt: new Map(sections.map(each => [each.line, each.anchor])),
  };
  const parsed = markdown.parse(body, env);
  const tokens = withoutTitle(parsed, document, runbook.title);
  const html = markdown.renderer.render(tokens, markdown.options, env);
  return cut === undefined ? { html } : { html, cut };
}

/** The title stands above the page already. */
function withoutTitle(
  tokens: Token[],
  document: RunbookDocument,
  title: string,
): Token[] {
  const [first, words] = tokens;
  const [section] = document.sections;
  const isTitle =
    first?.type === 'heading_open' &&
    first.tag === 'h1' &&
    section?.level === 1 &&
    (section.heading === title || words?.content === title);
  return isTitle ? tokens.slice(3) : tokens;
}

/** `h1` is the title of the runbook. */
function demoted(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + 1)}`;
}
