import { fenceLines } from './fenceLines';
import { withoutCode } from './withoutCode';

/** The sentences of a Markdown text, without code: what stands in fences and between backticks is no narrative. */
export function sentencesOf(markdown: string): string[] {
  const fenced = fenceLines(markdown);
  const lines = markdown
    .split('\n')
    .map((line, index) => (fenced.has(index) ? '' : line));
  return joinParagraphs(lines)
    .map(withoutCode)
    .flatMap(
      text => text.match(/[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]+)*[.!?]*/g) ?? [],
    )
    .map(sentence => sentence.replace(/\s+/g, ' ').trim())
    .filter(sentence => sentence !== '');
}

/** Lines of one paragraph are one text; a list item, row, quote or heading begins another. */
function joinParagraphs(lines: readonly string[]): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const starts = /^\s*(?:[-*+>|#]|\d{1,9}[.)]\s)/.test(line);
    if (line.trim() === '') isOpen = false;
    else if (isOpen && !starts) texts[texts.length - 1] += ` ${line}`;
    else {
      texts.push(line.replace(/^\s*(?:(?:[-*+>]|#{1,6}|\d{1,9}[.)])\s+)+/, ''));
      isOpen = true;
    }
  }
  return texts;
}
