import { codeLines, fromBody } from './bodyText';
import { fromMeta } from './meta';
import { LIST_PARTS, ListPart, TEXT_PARTS, TextPart } from './parts';

/** A part of a body of ours: its heading, and the lines below it. */
export type OwnPart = {
  readonly heading: string;
  /** Of the heading, in the whole file. */
  readonly line: number;
  readonly lines: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
};

export type OwnBody = {
  readonly texts: Readonly<Partial<Record<TextPart, string>>>;
  readonly lists: Readonly<Partial<Record<ListPart, OwnPart>>>;
  /** In order: all other parts, and those that stand there twice. */
  readonly sections: readonly OwnPart[];
  /** Behind the title. */
  readonly data?: Readonly<Record<string, unknown>>;
};

/** Cuts a body of ours at its headings of the first two levels. */
export function bodyOf(body: string, bodyLine: number): OwnBody {
  const lines = body.split('\n');
  const code = codeLines(lines);
  const starts = lines.flatMap((line, index) =>
    !code[index] && /^#{1,2}(?:[ \t]|$)/.test(line) ? [index] : [],
  );
  const parts = starts.map((start, at): OwnPart & { isTitle: boolean } => {
    const { words, data } = fromMeta(lines[start]);
    return {
      heading: words.replace(/^#{1,2}/, '').trim(),
      line: bodyLine + start,
      lines: lines.slice(start + 1, starts[at + 1]),
      ...(data && { data }),
      isTitle: at === 0 && /^#(?!#)/.test(words),
    };
  });
  const texts: Partial<Record<TextPart, string>> = {};
  const lists: Partial<Record<ListPart, OwnPart>> = {};
  const sections: OwnPart[] = [];
  const title = parts.find(({ isTitle }) => isTitle);
  const before = lines.slice(0, starts[0] ?? lines.length);
  for (const part of [
    { heading: '', line: bodyLine, lines: before },
    ...(title ? [{ ...title, heading: '' }] : []),
  ]) {
    if (part.lines.some(line => line.trim() !== '')) sections.push(part);
  }
  for (const part of parts.filter(({ isTitle }) => !isTitle)) {
    const text = part.data ? undefined : nameIn(TEXT_PARTS, part.heading);
    const list = part.data ? undefined : nameIn(LIST_PARTS, part.heading);
    if (text && texts[text] === undefined) texts[text] = fromBody(part.lines);
    else if (list && !lists[list]) lists[list] = part;
    else sections.push(part);
  }
  return { texts, lists, sections, ...(title?.data && { data: title.data }) };
}

function nameIn<Name extends string>(
  parts: Readonly<Record<Name, string>>,
  heading: string,
): Name | undefined {
  const names = Object.keys(parts).filter(
    (name): name is Name => name in parts,
  );
  return names.find(
    name => parts[name].toLowerCase() === heading.toLowerCase(),
  );
}
