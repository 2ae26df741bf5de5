import { DocumentSection, RunbookDocument } from './types';

/** A section and those below it: what a reader takes for its content. @public */
export function withSubsections(
  { sections }: RunbookDocument,
  section: DocumentSection,
): readonly DocumentSection[] {
  const from = sections.indexOf(section);
  const after = sections.slice(from + 1);
  const length = after.findIndex(({ level }) => level <= section.level);
  return [section, ...(length < 0 ? after : after.slice(0, length))];
}

/** All text below a heading, that of its subsections too, without their headings and comments of HTML. @public */
export function textUnder(
  document: RunbookDocument,
  section: DocumentSection,
): string {
  return withSubsections(document, section)
    .map(({ text }) => text.replace(/<!--(?:(?!-->)[^])*-->/g, '').trim())
    .filter(text => text !== '')
    .join('\n\n');
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
