import { tokensOf } from '@nines/backstage-plugin-runbooks-common';

/** A line of a document, by its number in the whole file. */
export type SourceLine = {
  readonly line: number;
  readonly text: string;
  /** Inside a code fence, or one of its ends. */
  readonly isCode: boolean;
};

/** A part of a document: a heading and the lines up to the next one. The first may have none. */
export type Block = {
  /** 0 before the first heading, 7 for a key of a list. */
  readonly level: number;
  /** Markdown of its heading, one line. */
  readonly heading: string;
  /** Of the heading. */
  readonly line: number;
  /** The heading as it is written, for what cannot be mapped. */
  readonly source: string;
  readonly lines: readonly SourceLine[];
};

const LEVELS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
};

/** Cuts the body of a document at its headings; those in code, quotes and lists are none. */
export function blocksOf(body: string, bodyLine: number): Block[] {
  const texts = body.split('\n');
  const tokens = tokensOf(body);
  const code = new Set(
    tokens.flatMap(({ type, map }) => {
      if (type !== 'fence' || !map) return [];
      return Array.from({ length: map[1] - map[0] }, (_, at) => map[0] + at);
    }),
  );
  const lines = texts.map((text, index): SourceLine => {
    return { line: bodyLine + index, text, isCode: code.has(index) };
  });
  const headings = tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || !token.map || token.level > 0) {
      return [];
    }
    const [from, to] = token.map;
    const level = LEVELS[token.tag] ?? 6;
    return [{ from, to, level, heading: oneLine(tokens[index + 1].content) }];
  });
  const first = headings[0]?.from ?? lines.length;
  const preface: Block = {
    level: 0,
    heading: '',
    line: bodyLine,
    source: '',
    lines: lines.slice(0, first),
  };
  return [
    preface,
    ...headings.map(({ from, to, level, heading }, index): Block => {
      const end = headings[index + 1]?.from ?? lines.length;
      return {
        level,
        heading,
        line: bodyLine + from,
        source: texts.slice(from, to).join('\n'),
        lines: lines.slice(to, end),
      };
    }),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** Lines as one text, without empty ones around. */
export function textOf(lines: readonly SourceLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

export function isBlank({ text }: SourceLine): boolean {
  return text.trim() === '';
}

/** Takes the indentation off that all lines share; what is code keeps its own. */
export function dedented(lines: readonly SourceLine[]): SourceLine[] {
  const shared = lines.reduce(
    (least, line) =>
      isBlank(line) ? least : Math.min(least, indentOf(line.text)),
    Infinity,
  );
  if (shared === 0 || shared === Infinity) return [...lines];
  return lines.map(line => ({ ...line, text: line.text.slice(shared) }));
}

export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
