const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * Text of a file fit for a terminal and a log: what could move the cursor, change its colour, turn the direction of writing or
 * begin a line of its own is shown as a dot.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '·');
}

/** How many columns of a terminal a printable text takes. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => {
    if (/\p{M}/u.test(character)) return sum;
    return sum + (WIDE.test(character) ? 2 : 1);
  }, 0);
}
