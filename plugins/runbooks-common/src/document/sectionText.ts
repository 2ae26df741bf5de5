import { DocumentSection, RunbookDocument } from './types';

/** A section and those below it: what a reader takes for its content. @public */
export function withSubsections(
  { sections }: RunbookDocument,
  section: DocumentSection,
): readonly DocumentSection[] {
  const from = indexOf(sections, section);
  let end = from + 1;
  while (end < sections.length && sections[end].level > section.level) end += 1;
  return sections.slice(from, end);
}

/** Sections stand in the order of their lines; a page may have very many. */
function indexOf(
  sections: readonly DocumentSection[],
  section: DocumentSection,
): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sections[middle].endLine < section.line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All text below a heading, that of its subsections too, without their headings and comments of HTML. @public */
export function textUnder(
  document: RunbookDocument,
  section: DocumentSection,
): string {
  return withSubsections(document, section)
    .map(({ text }) => withoutComments(text).trim())
    .filter(text => text !== '')
    .join('\n\n');
}

function withoutComments(text: string): string {
  const [first, ...rest] = text.split('<!--');
  // one that never ends is text, as are all that begin in it
  const last = rest.findLastIndex(part => part.includes('-->'));
  return (
    first +
    rest
      .map((part, index) => {
        const end = part.indexOf('-->');
        if (end >= 0) return part.slice(end + 3);
        return index > last ? `<!--${part}` : '';
      })
      .join('')
  );
}

/** Whether a text is nothing but a word such as TODO, TBD or N/A. @public */
export function isPlaceholderWord(text: string): boolean {
  return /^[\W_]*(?:todo|to do|tbd|tba|n\/?a|fixme|wip|xxx|coming soon|lorem ipsum|\.\.\.|…)[\W_]*$/i.test(
    text,
  );
}

/** Whether each line of a text is such a word, or begins with `TODO:`, code fences and marks of lists aside. @public */
export function isPlaceholder(text: string): boolean {
  const lines = text
    .split('\n')
    .map(line =>
      line.replace(
        /^[\s>]*(?:[-*+]\s|\d{1,9}[.)]\s)?\s*(?:\[[ x]\]\s)?[\s#*_]*/i,
        '',
      ),
    )
    .filter(line => line.trim() !== '' && !/^(?:```|~~~)/.test(line.trim()));
  return (
    lines.length > 0 &&
    lines.every(
      line =>
        isPlaceholderWord(line) ||
        /^(?:todo|tbd|fixme)\b(?:\([^)]{0,80}\))?\s*:/i.test(line),
    )
  );
}
