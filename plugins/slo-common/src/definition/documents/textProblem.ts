import { Position } from './SourceDocument';
import { indexLines } from './indexLines';
import { MAX_FILE_CHARACTERS } from './limits';
import { SyntaxProblem } from './syntaxProblem';

// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Why a text cannot be a file of definitions at all, and where that shows. */
export function findTextProblem(
  text: string,
): (SyntaxProblem & Position) | undefined {
  if (text.length > MAX_FILE_CHARACTERS) {
    return {
      line: 1,
      column: 1,
      rule: 'F1',
      message: `The file is ${megabytes(text.length)} MB; at most ${megabytes(
        MAX_FILE_CHARACTERS,
      )} MB is allowed.`,
      hint: 'Split it into several files.',
    };
  }
  const index = text.search(NOT_TEXT);
  if (index < 0) return findLoneReturn(text);
  const { line, col } = indexLines(text).linePos(index);
  return {
    line,
    column: col,
    rule: 'F2',
    ...(isUtf16(text)
      ? {
          message: 'The file is encoded as UTF-16.',
          hint: 'Save it as UTF-8.',
        }
      : {
          message:
            'The file is not text: it holds bytes that are no UTF-8 text.',
          hint: 'Save it as text, encoded as UTF-8.',
        }),
  };
}

/** Lines that end as on a Mac of last century: YAML allows them, its parsers do not. */
function findLoneReturn(text: string): (SyntaxProblem & Position) | undefined {
  const index = text.indexOf('\r');
  if (index < 0 || text.includes('\n')) return undefined;
  return {
    line: 1,
    column: index + 1,
    rule: 'F3',
    message: 'The lines end in a carriage return alone.',
    hint: 'Save the file with line feeds.',
  };
}

/** UTF-16 read as UTF-8: a mangled byte order mark, or a zero byte beside every letter. */
function isUtf16(text: string): boolean {
  return /^(\ufffd\ufffd|.\0.\0|\0.\0.)/s.test(text);
}

function megabytes(characters: number): string {
  return (characters / (1024 * 1024)).toFixed(1);
}
