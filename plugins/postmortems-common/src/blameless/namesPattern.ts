const BEFORE = '(?<![\\p{L}\\p{N}_])';
const AFTER = '(?![\\p{L}\\p{N}_])';
/** Past this, the longest are looked for; nobody writes of more people in one postmortem. */
const MOST_NAMES = 1_000;

/**
 * Finds names in a text. A name of several words is found however it is written, a single one only as it is given or with a capital:
 * `mark` is a word, `Mark` may be a person. Undefined where there is nothing to look for.
 */
export function namesPattern(names: readonly string[]): RegExp | undefined {
  const wanted = [...new Set(names.map(name => name.trim()))]
    .filter(name => name.length >= 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_NAMES);
  if (wanted.length === 0) return undefined;
  const any = wanted.map(alternativesOf).join('|');
  return new RegExp(`${BEFORE}(?:${any})${AFTER}`, 'gu');
}

function alternativesOf(name: string): string {
  if (/\s/.test(name)) {
    return name.split(/\s+/).map(eitherCase).join('\\s+');
  }
  const capital = name[0].toUpperCase() + name.slice(1);
  return [...new Set([name, capital])].map(escape).join('|');
}

function eitherCase(word: string): string {
  return [...word]
    .map(letter => {
      const [low, up] = [letter.toLowerCase(), letter.toUpperCase()];
      return low === up || low.length !== 1 || up.length !== 1
        ? escape(letter)
        : `[${low}${up}]`;
    })
    .join('');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** `@ann` and `<@U123>`; not addresses of mail, packages such as `@scope/name`, nor calls to whole channels. */
export const MENTION =
  /<@[A-Z0-9]{2,20}(?:\|[^<>\n]{0,80})?>|(?<![\w@/.+-])@(?!(?:here|channel|everyone|all)\b)[a-z0-9_][\w.-]{0,62}(?<![.-])(?![\w/@-])/giu;

/** Entity refs of people. */
export const USER_REF = /(?<![\w:])user:(?:[\w.-]{1,63}\/)?[\w.-]{0,62}\w/giu;
