/** Characters that Markdown gives a meaning to. */
const MARKUP = /[\\`*_[\]|<>~]/g;

/** Text of others as Markdown that shows just these characters, on one line. */
export function plainText(text: string, most = 500): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length <= most ? line : `${line.slice(0, most - 1)}…`;
  return short.replace(MARKUP, '\\$&');
}
