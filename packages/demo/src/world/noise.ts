/** A 32-bit seed for a name (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** A number from 0 to 1 that looks random and is always the same for the same seed and minute. */
export function noise(seed: number, minute: number): number {
  let hash = Math.imul(seed ^ minute, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** Rounds up or down so that the mean over many minutes is `expected`. */
export function wholeNumber(expected: number, seed: number, minute: number) {
  return Math.floor(expected + noise(seed, minute));
}
