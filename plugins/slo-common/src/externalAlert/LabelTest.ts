import { Result } from '../units';

/** What a label's value must be; a label that an alert does not have is empty. */
export type LabelTest = {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
};

/** Pieces of a pattern: texts, each of which stands between two gaps. */
type Pattern = readonly { readonly text: string; readonly gap: Gap }[];
/** What stands before a text: nothing, `.*`, or `.+`. */
type Gap = 'none' | 'any' | 'some';

const PIECE = /\.\*|\.\+|\\([^A-Za-z0-9])|([^\\.*+?()|[\]{}^$])/y;

/** Asks whether a value is what a test wants. The time it takes grows only with the product of both lengths. */
export function toPredicate(test: LabelTest): (value: string) => boolean {
  const { operator, value: wanted } = test;
  switch (operator) {
    case '=':
      return value => value === wanted;
    case '!=':
      return value => value !== wanted;
    default: {
      const parsed = parseRegex(wanted);
      const patterns = parsed.ok ? parsed.value : [];
      const isWanted = operator === '=~';
      return value =>
        patterns.some(pattern => matchesPattern(pattern, value)) === isWanted;
    }
  }
}

/** The alternatives of a pattern of text, `.*`, `.+` and `|`; other regular expressions are refused: they could take for ever. */
export function parseRegex(
  pattern: string,
): Result<readonly Pattern[], string> {
  const alternatives: Pattern[] = [];
  for (const text of splitAlternatives(pattern)) {
    const parsed = parseAlternative(text);
    if (!parsed) {
      return {
        ok: false,
        error: `'${pattern}' holds more than text, '.*', '.+' and '|'`,
      };
    }
    alternatives.push(parsed);
  }
  return { ok: true, value: alternatives };
}

function splitAlternatives(pattern: string): string[] {
  const found = [''];
  for (const [piece] of pattern.matchAll(/\\?[\s\S]/gu)) {
    if (piece === '|') found.push('');
    else found[found.length - 1] += piece;
  }
  return found;
}

function parseAlternative(text: string): Pattern | undefined {
  const pieces: { text: string; gap: Gap }[] = [{ text: '', gap: 'none' }];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const found = PIECE.exec(text);
    if (!found) return undefined;
    const last = pieces[pieces.length - 1];
    const plain = found[1] ?? found[2];
    if (plain !== undefined) last.text += plain;
    else pieces.push({ text: '', gap: found[0] === '.+' ? 'some' : 'any' });
  }
  return pieces;
}

/** Each place that a prefix of the pattern can end at, piece by piece. */
function matchesPattern(pattern: Pattern, value: string): boolean {
  let ends = new Set([0]);
  for (const { text, gap } of pattern) {
    const earliest = Math.min(...ends) + (gap === 'some' ? 1 : 0);
    const starts =
      gap === 'none' ? [...ends] : range(earliest, value.length - text.length);
    ends = new Set(
      starts
        .filter(start => value.startsWith(text, start))
        .map(start => start + text.length),
    );
    if (ends.size === 0) return false;
  }
  return ends.has(value.length);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
