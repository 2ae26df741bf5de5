import { RenderedRunbook } from './ExportedRunbook';
import { renderPage } from './renderPage';

/** No docs around it: links inside them lead nowhere. */
const NOWHERE = {
  ref: 'text/page',
  docsRef: 'text',
  docsUrl: '',
  page: '',
  title: '',
};
const IDS = new Map([[NOWHERE.ref, 'text']]);

/**
 * Markdown as HTML that asks nothing of any server and runs nothing: tags are text, pictures are links, and links lead to other sites alone.
 * What is too large for a browser is cut, and says so.
 *
 * @public
 */
export function renderText(text: string): string {
  // a line before it: what looks like front matter is text
  const page: RenderedRunbook = { ...NOWHERE, text: `\n${text}` };
  const { html, cut } = renderPage(page, IDS);
  return cut === undefined ? html : `${html}<p class="cut">${cut}</p>\n`;
}
