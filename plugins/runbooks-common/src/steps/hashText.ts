const PRIME = 0x01000193;

/**
 * A name for a text: 64 bits of FNV-1a, in two halves. It tells texts of one page apart; it is no proof against somebody who wants
 * two to be the same.
 *
 * @public
 */
export function hashText(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(`${text}\u0000`, 0x01234567)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
