import { LineCounter } from 'yaml';

/**
 * Where the lines of a text start, all at once: the parser itself learns them as it goes, and knows too few when a document's
 * errors are placed.
 */
export function indexLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
  return lines;
}
