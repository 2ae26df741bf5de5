import { isClosedFence, tokensOf } from './markdown';
import { readFrontMatter } from './readFrontMatter';
import { readHeadings } from './readHeadings';
import { readHtmlIds, readLinks } from './readLinks';
import { readSections } from './readSections';
import { splitFrontMatter } from './splitFrontMatter';
import { dropTemplateMarks, replaceHugoReferences } from './templateMarks';
import { RunbookDocument } from './types';

/**
 * Reads a page as a runbook. Never throws, and takes time linear in the size of the text; what cannot be read of the front matter
 * is a problem, and the rest of the page stays.
 *
 * @public
 */
export function parseRunbook(source: string): RunbookDocument {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const split = splitFrontMatter(text);
  const read = readFrontMatter(split.yaml);
  const { body, bodyLine } = read.isText ? { body: text, bodyLine: 1 } : split;
  const { frontMatter, fields } = read;
  const tokens = tokensOf(replaceHugoReferences(body));
  const ids = readHtmlIds(tokens);
  const headings = readHeadings(tokens, {
    ids,
    fallback: frontMatter.title ?? '',
  });
  const top = headings.find(({ level, isNested }) => level === 1 && !isNested);
  const fence = tokens.find(
    token => token.type === 'fence' && !isClosedFence(token),
  );
  return {
    frontMatter,
    fields,
    problems: [...split.problems, ...read.problems],
    title:
      frontMatter.title ?? (dropTemplateMarks(top?.text ?? '') || undefined),
    body,
    bodyLine,
    sections: readSections(headings, { lines: linesOf(body), bodyLine }),
    unclosedFenceLine: fence?.map ? bodyLine + fence.map[0] : undefined,
    links: readLinks(tokens, bodyLine),
    anchors: [...new Set([...headings.map(({ anchor }) => anchor), ...ids])],
  };
}

function linesOf(body: string): string[] {
  return body.replace(/\n$/, '').split('\n');
}
