const META = /\s*<!-- (\{.*\}) -->\s*$/;

/** Data of one line, out of sight where it is rendered. */
export function toMeta(data: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `<!-- ${json} -->`;
}

/** What a line says, and the data behind it; undefined where there are none. */
export function fromMeta(line: string): {
  readonly words: string;
  readonly data?: Readonly<Record<string, unknown>>;
} {
  const found = META.exec(line);
  if (!found) return { words: line };
  try {
    const data: unknown = JSON.parse(found[1]);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return { words: line };
    }
    return {
      words: line.slice(0, found.index),
      data: Object.fromEntries(Object.entries(data)),
    };
  } catch {
    return { words: line };
  }
}
