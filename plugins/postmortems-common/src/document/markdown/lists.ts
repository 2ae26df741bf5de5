import { SourceLine, dedented, indentOf, isBlank, textOf } from './Page';

/** An item of a list with all that belongs to it. */
export type ListItem = {
  readonly line: number;
  /** Its own text, up to the first item below it; Markdown. */
  readonly text: string;
  readonly children: readonly ListItem[];
  /** All its lines, the mark of the first one taken off. */
  readonly lines: readonly SourceLine[];
};

const ITEM = /^([ \t]*)(?:[-*+]|\d{1,3}[.)])(?:[ \t]+(.*))?$/;

/** The lists of a part, and the lines that are none. A rule `- - -` is no item. */
export function readLists(lines: readonly SourceLine[]): {
  readonly items: readonly ListItem[];
  readonly rest: readonly SourceLine[];
} {
  const items: ListItem[] = [];
  const rest: SourceLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = itemAt(lines[index]);
    if (!found) {
      rest.push(lines[index]);
      index += 1;
      continue;
    }
    const end = endOf(lines, index, found.indent);
    items.push(toItem(lines.slice(index, end), found.text));
    index = end;
  }
  return { items, rest };
}

function itemAt(
  line: SourceLine,
): { readonly indent: number; readonly text: string } | undefined {
  if (line.isCode || /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line.text)) {
    return undefined;
  }
  const found = ITEM.exec(line.text);
  return found ? { indent: found[1].length, text: found[2] ?? '' } : undefined;
}

/** Where an item ends: at the next one of its level, or at a line after an empty one that is not indented further. */
function endOf(
  lines: readonly SourceLine[],
  start: number,
  indent: number,
): number {
  let wasBlank = false;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (isBlank(line)) {
      wasBlank = true;
    } else {
      const next = itemAt(line);
      const isDeeper = indentOf(line.text) > indent;
      if (next && next.indent <= indent) return index;
      if (!next && wasBlank && !isDeeper && !line.isCode) return index;
      wasBlank = false;
    }
  }
  return lines.length;
}

function toItem(lines: readonly SourceLine[], text: string): ListItem {
  const [first, ...others] = lines;
  const body = dedented(others);
  const { items, rest } = body.some(line => itemAt(line))
    ? readLists(body)
    : { items: [], rest: body };
  return {
    line: first.line,
    text: textOf([{ ...first, text }, ...rest]),
    children: items,
    lines: [{ ...first, text }, ...body],
  };
}

/** Paragraphs: runs of lines without an empty one between; what is in code stays together. */
export function paragraphsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const found: SourceLine[][] = [];
  let current: SourceLine[] = [];
  for (const line of lines) {
    if (isBlank(line) && !line.isCode) {
      if (current.length > 0) found.push(current);
      current = [];
    } else {
      current.push(line);
    }
  }
  return current.length > 0 ? [...found, current] : found;
}
