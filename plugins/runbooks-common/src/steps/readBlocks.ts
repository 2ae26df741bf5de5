import MarkdownIt from 'markdown-it';
import type { RunbookDocument } from '../document';

/** A block of a page, in the order of the page. */
export type Block = {
  readonly type: string;
  readonly nesting: -1 | 0 | 1;
  /** Markdown of an inline block, code of a fence. */
  readonly content: string;
  /** Info string of a fence. */
  readonly info: string;
  /** Line in the source, from 1; of a block that has none, the one before it. */
  readonly line: number;
};

/** Blocks alone: what is inside a paragraph stays Markdown. */
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.enableOnly(['normalize', 'block']);

/** Past a fence that nobody closed: `# …` is a comment there, `## …` hardly. */
const HEADING = /^ {0,3}#{2,6}[ \t]+\S/;

/**
 * The blocks of a page. A fence that nobody closed swallows all that follows it; here it ends before the next heading, so that the
 * steps after it are not lost.
 */
export function readBlocks(
  document: Pick<RunbookDocument, 'body' | 'bodyLine' | 'unclosedFenceLine'>,
): Block[] {
  const { body, bodyLine, unclosedFenceLine } = document;
  if (unclosedFenceLine === undefined) return blocksOf(body, bodyLine);
  const lines = body.split('\n');
  const fence = unclosedFenceLine - bodyLine;
  const next = lines.findIndex(
    (line, index) => index > fence && HEADING.test(line),
  );
  if (next < 0) return blocksOf(body, bodyLine);
  return [
    ...blocksOf(lines.slice(0, next).join('\n'), bodyLine),
    ...blocksOf(lines.slice(next).join('\n'), bodyLine + next),
  ];
}

function blocksOf(text: string, firstLine: number): Block[] {
  let line = firstLine;
  return markdown.parse(text, {}).map(token => {
    if (token.map) line = firstLine + token.map[0];
    const { type, nesting, content, info } = token;
    return { type, nesting, content, info, line };
  });
}
