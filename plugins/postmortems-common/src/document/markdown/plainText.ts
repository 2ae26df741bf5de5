/** What a person reads of a piece of Markdown in one line: no marks, links by their words. What is no mark stays as it is. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\][\n]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]+?)\1/g, '$2')
    .replace(/(^|[\s(])([*_])(?=\S)([^*_\n]+?)\2(?=$|[\s).,:;!?])/g, '$1$3')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const URL = /https?:\/\/[^\s<>()[\]"'`|]+(?:\([^\s()]*\)[^\s<>()[\]"'`|]*)*/g;

/** Addresses in a text, each once, without the full stop of the sentence. */
export function urlsIn(text: string): string[] {
  const found = (text.match(URL) ?? [])
    .map(url => url.replace(/[.,;:!?]+$/, ''))
    .filter(url => url.length <= 2_000);
  return [...new Set(found)];
}

/** Cuts a text to a length, at a word where one is near. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const end = space > length - 40 ? space : cut.length;
  // no half of a character
  return `${cut.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}
