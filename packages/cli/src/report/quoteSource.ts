import { printable, widthOf } from './printable';

const MAX_WIDTH = 100;

/**
 * A line of source fit for a terminal, and the carets below the word at a column (1-based). Long lines are cut around it;
 * what could move the cursor is shown as a dot.
 */
export function quoteSource(
  line: string,
  column: number,
): { readonly source: string; readonly caret: string } {
  const start = column + 20 > MAX_WIDTH ? column - 40 : 0;
  const source = printable(
    line.slice(start, start + MAX_WIDTH).replace(/\t/g, ' '),
  );
  const at = Math.max(0, column - 1 - start);
  const word = /^(?:"[^"]*"|'[^']*'|[^\s,:[\]{}]+|.)/.exec(source.slice(at));
  const width = Math.max(1, widthOf(word?.[0] ?? ''));
  const before = ' '.repeat(widthOf(source.slice(0, at)));
  return { source, caret: `${before}${'^'.repeat(width)}` };
}
