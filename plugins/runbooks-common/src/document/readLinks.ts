import { Token } from 'markdown-it';
import { plainText } from './markdown';
import { DocumentLink } from './types';

const MAX_TEXT = 200;
const IDS = /\b(?:id|name)\s{0,9}=\s{0,9}["']?([^"'\s<>]{1,200})/gi;

/** Links in the order of the page, images aside. */
export function readLinks(
  tokens: readonly Token[],
  bodyLine: number,
): DocumentLink[] {
  return tokens.flatMap(({ type, map, children }) =>
    type === 'inline' && children
      ? readInline(children, bodyLine + (map?.[0] ?? 0))
      : [],
  );
}

function readInline(
  tokens: readonly Token[],
  firstLine: number,
): DocumentLink[] {
  const links: DocumentLink[] = [];
  let line = firstLine;
  let open: { line: number; target: string; from: number } | undefined;
  tokens.forEach((token, index) => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
    if (token.type === 'link_open') {
      open = {
        line,
        target: decode(token.attrGet('href') ?? ''),
        from: index + 1,
      };
    } else if (token.type === 'link_close' && open) {
      const text = plainText(tokens.slice(open.from, index)).slice(0, MAX_TEXT);
      links.push({ line: open.line, target: open.target, text });
      open = undefined;
    }
  });
  return links;
}

/** markdown-it writes addresses as HTML needs them; a person wrote them otherwise. */
function decode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** Anchors that HTML in the page names. */
export function readHtmlIds(tokens: readonly Token[]): string[] {
  return tokens
    .flatMap(token => [token, ...(token.children ?? [])])
    .filter(({ type }) => type === 'html_block' || type === 'html_inline')
    .flatMap(({ content }) => [...content.matchAll(IDS)].map(([, id]) => id));
}
