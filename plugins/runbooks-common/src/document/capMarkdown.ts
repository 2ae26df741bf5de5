import { fenceLines } from './fenceLines';

/** What a browser renders in time: 5,000 nested quotes took it seconds, a table of 2,000 columns a quarter of a minute. */
const MAX_BYTES = 100 * 1024;
const MAX_LINES = 2_000;
export const MAX_NESTED = 20;
export const MAX_COLUMNS = 100;
/** Columns that one level of a list needs at least. */
const INDENT = 2;

/** Quotes and lists that a line opens or goes on with, the last of them at the end. */
const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/**
 * Markdown that any renderer gets through: at most 100 kB, 2,000 lines, 20 quotes and lists inside each other and tables of 100
 * columns. Says what was changed; the source itself has it all.
 *
 * @public
 */
export function capMarkdown(text: string): {
  readonly markdown: string;
  readonly cut?: string;
} {
  const reasons = new Set<string>();
  const lines = cutLines(cutBytes(text, reasons).split('\n'), reasons);
  const markdown = flattenAll(lines, reasons)
    .map(line => breakTable(line, reasons))
    .join('\n');
  return reasons.size === 0
    ? { markdown }
    : { markdown, cut: [...reasons].join(' ') };
}

function cutBytes(text: string, reasons: Set<string>): string {
  // a character of UTF-16 is at most three bytes of UTF-8
  if (text.length * 3 <= MAX_BYTES) return text;
  const bytes = new TextEncoder().encode(text.slice(0, MAX_BYTES + 1));
  if (bytes.length <= MAX_BYTES) return text;
  reasons.add('Only the first 100 kB are shown.');
  const whole = new TextDecoder().decode(bytes.slice(0, MAX_BYTES));
  const end = whole.lastIndexOf('\n');
  // a part of a line may be a part of a character, or of a mark
  return end > 0 ? whole.slice(0, end + 1) : whole.replace(/\ufffd+$/, '');
}

function cutLines(lines: string[], reasons: Set<string>): string[] {
  const isLast = lines.at(-1) === '';
  if (lines.length - (isLast ? 1 : 0) <= MAX_LINES) return lines;
  reasons.add('Only the first 2,000 lines are shown.');
  return [...lines.slice(0, MAX_LINES), ''];
}

/** What looks deep inside code is code; but where something is too deep, code may be none to another renderer. */
function flattenAll(
  lines: readonly string[],
  reasons: Set<string>,
): readonly string[] {
  if (lines.every(line => depthOf(line) <= MAX_NESTED)) return lines;
  const fenced = fenceLines(lines.join('\n'));
  const isFine = lines.every(
    (line, index) => fenced.has(index) || depthOf(line) <= MAX_NESTED,
  );
  if (isFine) return lines;
  reasons.add('Quotes and lists nested deeper than 20 are shown less deep.');
  return lines.map(flatten);
}

/** How deep a line can lie in quotes and lists: its marks, and a level for each indentation that one may need. */
export function depthOf(line: string): number {
  return marksOf(line).reduce((depth, { levels }) => depth + levels, 0);
}

/** Takes marks and indentation away that nest deeper than allowed; the text after them stays. */
function flatten(line: string): string {
  if (depthOf(line) <= MAX_NESTED) return line;
  const marks = marksOf(line);
  let left = MAX_NESTED;
  const kept = marks.map(({ text, levels, blank }) => {
    if (blank === undefined) {
      left -= 1;
      return left < 0 ? '' : text;
    }
    // the mark after it needs one itself
    const allowed = Math.min(levels, Math.max(0, left - 1));
    left -= allowed;
    return allowed < levels ? ' '.repeat(allowed * INDENT + blank) : text;
  });
  return (
    kept.join('') + line.slice(marks.map(({ text }) => text).join('').length)
  );
}

/** A mark of a quote or list, which is a level; or blanks, and how many of them the mark before needs. */
type Mark = {
  readonly text: string;
  readonly levels: number;
  readonly blank?: number;
};

function marksOf(line: string): Mark[] {
  const found = MARKERS.exec(line);
  const texts = found?.[0].match(/>|[-+*]|\d{1,9}[.)]|[ \t]+/g) ?? [];
  return texts.map((text, index): Mark => {
    if (text.trim() !== '') return { text, levels: 1 };
    const blank = index === 0 ? 0 : 1;
    const columns = text.replace(/\t/g, '    ').length - blank;
    return { text, levels: Math.floor(columns / INDENT), blank };
  });
}

/** The row below a table's head makes the table; with a mark before it, it is text. */
function breakTable(line: string, reasons: Set<string>): string {
  const [start] = /^[\s>]*/.exec(line) ?? [''];
  const row = line.slice(start.length);
  if (columnsOf(row) <= MAX_COLUMNS) return line;
  reasons.add('A table of more than 100 columns is shown as text.');
  return `${start}\\${row}`;
}

/** Columns that a row below a head would make, outer marks counted; 0 for any other line. */
export function columnsOf(row: string): number {
  return /^[|:\s-]+$/.test(row) ? row.split('|').length : 0;
}
