import { SourceLine } from './Page';

/** A table: a row of names, a row of dashes, rows of cells. */
export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly line: number;
    readonly source: string;
    readonly cells: readonly string[];
  }[];
  /** Of its head and the dashes. */
  readonly headLines: readonly SourceLine[];
};

const DASHES = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*$/;

/** Whether a table begins at a line. */
export function isTableAt(
  lines: readonly SourceLine[],
  index: number,
): boolean {
  const [head, dashes] = [lines[index], lines[index + 1]];
  return (
    head !== undefined &&
    dashes !== undefined &&
    !head.isCode &&
    head.text.includes('|') &&
    dashes.text.includes('-') &&
    dashes.text.includes('|') &&
    DASHES.test(dashes.text)
  );
}

/** The table that begins at a line, and the line after it. */
export function tableAt(
  lines: readonly SourceLine[],
  index: number,
): { readonly table: Table; readonly end: number } {
  const head = cellsOf(lines[index].text);
  let end = index + 2;
  while (
    end < lines.length &&
    lines[end].text.trim() !== '' &&
    !lines[end].isCode &&
    lines[end].text.includes('|')
  ) {
    end += 1;
  }
  const rows = lines.slice(index + 2, end).map(({ line, text }) => {
    const cells = cellsOf(text);
    // what is written beyond the last column belongs to it
    const kept =
      cells.length > head.length
        ? [
            ...cells.slice(0, head.length - 1),
            cells
              .slice(head.length - 1)
              .join(' | ')
              .trim(),
          ]
        : cells;
    return { line, source: text, cells: kept };
  });
  return {
    table: { head, rows, headLines: lines.slice(index, index + 2) },
    end,
  };
}

/** Cells of a row; `\|` is a bar inside one. */
export function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(^|[^\\])\|$/, '$1');
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '\\' && inner[at + 1] === '|') {
      cell += '|';
      at += 1;
    } else if (inner[at] === '|') {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += inner[at];
    }
  }
  return [...cells, cell.trim()];
}
