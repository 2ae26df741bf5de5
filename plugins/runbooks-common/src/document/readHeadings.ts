import { Token } from 'markdown-it';
import { AnchorNames } from './anchors';
import { plainText } from './markdown';
import { dropTemplateMarks } from './templateMarks';
import { HeadingLevel } from './types';

/** A heading, lines from 0 below the body's first. */
export type Heading = {
  readonly level: HeadingLevel;
  readonly text: string;
  readonly anchor: string;
  readonly startLine: number;
  /** First line after it. */
  readonly endLine: number;
  /** Inside a quote or a list: it has an anchor, and is no section. */
  readonly isNested: boolean;
};

const LEVELS: Readonly<Record<string, HeadingLevel>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
};

/** `## Steps {#steps}`, or `{: #steps .wide }` */
const ATTRIBUTES = /\s\{:?([^{}\n]{1,200})\}\s*$/;

/** All headings in their order. What only a template would fill in is the fallback, where that has text. */
export function readHeadings(
  tokens: readonly Token[],
  options: { readonly ids: Iterable<string>; readonly fallback: string },
): Heading[] {
  const found = tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || !token.map) return [];
    const { content, children } = tokens[index + 1];
    const whole = plainText(children ?? []);
    // in the source, where braces that are escaped are seen to be
    const attributes = ATTRIBUTES.exec(content);
    const text = attributes ? whole.replace(ATTRIBUTES, '').trim() : whole;
    const id = attributes && /(?:^|\s)#([^\s#.}]+)/.exec(attributes[1])?.[1];
    return [{ token, map: token.map, text, id: id ?? undefined }];
  });
  const explicit = found.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const names = new AnchorNames([...options.ids, ...explicit]);
  return found.map(({ token, map, text, id }) => ({
    level: LEVELS[token.tag] ?? 6,
    text: dropTemplateMarks(text) || options.fallback || text,
    anchor:
      id ?? names.next(dropTemplateMarks(text) || options.fallback || text),
    startLine: map[0],
    endLine: map[1],
    isNested: token.level > 0,
  }));
}
