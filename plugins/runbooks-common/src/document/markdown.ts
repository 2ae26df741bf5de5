import MarkdownIt, { Token } from 'markdown-it';

/** CommonMark with tables. Tokens only: nothing is ever rendered by it. */
const markdown = new MarkdownIt({ html: true });
// dashboards and channels stand in pages as bare addresses, too
markdown.validateLink = () => true;

/** The tokens of a Markdown text whose lines end by `\n`. @public */
export function tokensOf(text: string): Token[] {
  return markdown.parse(text.endsWith('\n') ? text : `${text}\n`, {});
}

/** What a person reads of the inline tokens of a heading or link: no marks, no HTML, no images. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'text' || type === 'code_inline') return content;
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a code fence has its closing line. */
export function isClosedFence({ map, content }: Token): boolean {
  if (!map) return true;
  const inside = content.split('\n').length - 1;
  return map[1] - map[0] === inside + 2;
}
