const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]?))/g;

/** Whether the quote that opens a literal closes it too, and is not itself escaped. */
export function isClosed(literal: string): boolean {
  if (literal.length < 2 || !literal.endsWith(literal[0])) return false;
  const backslashes = /\\*$/.exec(literal.slice(1, -1))?.[0].length ?? 0;
  return literal.startsWith('`') || backslashes % 2 === 0;
}

/**
 * The text of a PromQL string literal, which follows Go: `"…"` and `'…'` with escapes, `` `…` `` without. Undefined where it is
 * not closed or holds an escape that Go does not know.
 */
export function unquote(literal: string): string | undefined {
  if (!isClosed(literal)) return undefined;
  const body = literal.slice(1, -1);
  if (literal.startsWith('`')) return body;

  let valid = true;
  const text = body.replace(ESCAPE, (...groups: string[]) => {
    const [, byte, short, long, octal, simple] = groups;
    const decoded =
      simple === undefined
        ? fromCode(byte ?? octal, short ?? long, byte ? 16 : 8)
        : decodeSimple(simple, literal[0]);
    if (decoded === undefined) valid = false;
    return decoded ?? '';
  });
  return valid ? text : undefined;
}

function decodeSimple(escape: string, mark: string): string | undefined {
  return escape === mark ? mark : SIMPLE_ESCAPES[escape];
}

/** A byte above 127 is only a part of a character, and is better written as one. */
function fromCode(
  byte: string | undefined,
  point: string | undefined,
  radix: number,
): string | undefined {
  const code = parseInt(byte ?? point ?? '', byte ? radix : 16);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (code > (byte ? 0x7f : 0x10ffff) || isSurrogate) return undefined;
  return String.fromCodePoint(code);
}

/** A PromQL string literal that holds exactly this text. */
export function quote(text: string): string {
  const escaped = text.replace(
    // eslint-disable-next-line no-control-regex
    /[\\"\x00-\x1f\x7f]/g,
    character => {
      if (character === '\n') return '\\n';
      if (character === '\t') return '\\t';
      if (character === '\\' || character === '"') return `\\${character}`;
      return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
    },
  );
  return `"${escaped}"`;
}
