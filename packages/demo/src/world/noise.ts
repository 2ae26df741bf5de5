/** A number from 0 to 1 that looks random and is always the same for the same name and minute. */
export function noise(name: string, minute: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${name}:${minute}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** Rounds up or down so that the mean over many minutes is `expected`. */
export function wholeNumber(expected: number, name: string, minute: number) {
  return Math.floor(expected + noise(name, minute));
}
