/** Lines, each with its end, in place of others. */
export type Edit = {
  /** Index of the first line. */
  readonly at: number;
  readonly remove: number;
  readonly add: readonly string[];
};

const CONTEXT = 3;
const NO_END = '\n\\ No newline at end of file\n';

/** One edit of a file as `git apply` takes it, to the byte: ends of lines are those of the file. */
export function unifiedDiff(options: {
  readonly file: string;
  readonly lines: readonly string[];
  readonly edit: Edit;
}): string {
  const { file, lines, edit } = options;
  const { at, remove, add } = edit;
  const from = Math.max(0, at - CONTEXT);
  const to = Math.min(lines.length, at + remove + CONTEXT);
  const was = to - from;
  const is = was - remove + add.length;
  const [a, b] = [`a/${file}`, `b/${file}`];
  return [
    `diff --git ${quoted(a)} ${quoted(b)}\n`,
    `--- ${named(a)}\n`,
    `+++ ${named(b)}\n`,
    `@@ -${rangeOf(from, was)} +${rangeOf(from, is)} @@\n`,
    ...lines.slice(from, at).map(line => marked(' ', line)),
    ...lines.slice(at, at + remove).map(line => marked('-', line)),
    ...add.map(line => marked('+', line)),
    ...lines.slice(at + remove, to).map(line => marked(' ', line)),
  ].join('');
}

/** From 1; the line before where there are none. */
function rangeOf(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

function marked(mark: string, line: string): string {
  return mark + (line.endsWith('\n') ? line : line + NO_END);
}

/** git ends names with blanks by a tab: what may follow them is a date. */
function named(path: string): string {
  const name = quoted(path);
  return name === path && path.includes(' ') ? `${path}\t` : name;
}

/** As git writes names that would break a line: in quotes, bytes in octal. */
function quoted(path: string): string {
  // eslint-disable-next-line no-control-regex
  if (!/[\u0000-\u001f"\\\u007f]/.test(path)) return path;
  // eslint-disable-next-line no-control-regex
  const escaped = path.replace(/[\u0000-\u001f"\\\u007f]/g, character =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}
