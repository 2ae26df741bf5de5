import { TextProblem } from './ParseContext';

const PLACEHOLDER = /\{\{\s*\.window\s*\}\}/g;

/** Stands for the window while the grammar, which knows no placeholder, reads the query. */
const STAND_IN = '1m';

/** Where the stand-in lies, the text as written has the end of a placeholder. */
const END_OF_PLACEHOLDER = '}}';

export const MISPLACED_PLACEHOLDER =
  'The window stands in ranges only, as [{{.window}}]';

/** Whether a query leaves its window to be filled in, as `{{.window}}`. @public */
export function hasWindowPlaceholder(query: string): boolean {
  return query.search(PLACEHOLDER) >= 0;
}

/**
 * Replaces each placeholder by a duration behind blanks, of the same width: offsets stay those of the text as written, and
 * a name before the placeholder does not grow into it.
 */
export function maskPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, found => STAND_IN.padStart(found.length));
}

/** Whether a token's text, as written, is what the stand-in covers. */
export function isPlaceholder(textOfToken: string): boolean {
  return textOfToken === END_OF_PLACEHOLDER;
}

/** What to say of a placeholder where the grammar, at its stand-in, found no place for a duration. */
export function explainPlaceholder(
  text: string,
  offset: number,
): TextProblem | undefined {
  if (!text.startsWith(END_OF_PLACEHOLDER, offset)) return undefined;
  return {
    offset: text.lastIndexOf('{{', offset),
    message: MISPLACED_PLACEHOLDER,
  };
}
