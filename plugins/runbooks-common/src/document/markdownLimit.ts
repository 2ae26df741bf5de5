import { MAX_COLUMNS, MAX_NESTED, columnsOf, depthOf } from './capMarkdown';
import { fenceLines } from './fenceLines';

/**
 * Why a Markdown text is not to be accepted: it would take a browser minutes to show. Undefined where it is fine. Takes time linear in the
 * text's size.
 *
 * @public
 */
export function markdownLimit(
  text: string,
): { readonly line: number; readonly message: string } | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const wide = lines.findIndex(
    line => columnsOf(line.replace(/^[\s>]+/, '')) > MAX_COLUMNS,
  );
  if (wide >= 0) {
    return {
      line: wide + 1,
      message: `The table has more than ${MAX_COLUMNS} columns.`,
    };
  }
  if (lines.every(line => depthOf(line) <= MAX_NESTED)) return undefined;
  const fenced = fenceLines(text);
  const deep = lines.findIndex(
    (line, index) => !fenced.has(index) && depthOf(line) > MAX_NESTED,
  );
  return deep < 0
    ? undefined
    : {
        line: deep + 1,
        message: `Quotes and lists are nested deeper than ${MAX_NESTED}.`,
      };
}
