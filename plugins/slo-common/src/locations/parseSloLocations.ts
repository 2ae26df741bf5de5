/**
 * A place that an entity names in `nines.dev/slo-location`. `dir` and `file` are relative to the entity's descriptor, with `/`
 * between segments, and stay below its folder; `url` is absolute.
 *
 * @public
 */
export type SloLocation = {
  readonly type: 'dir' | 'file' | 'url';
  /** What follows the prefix: `./slo`, `https://…`. */
  readonly target: string;
};

/** One part of the annotation that cannot be followed. @public */
export type SloLocationProblem = {
  /** As written, but for a password. */
  readonly part: string;
  readonly rule: 'L1' | 'L2' | 'L3' | 'L4';
  readonly message: string;
  readonly hint?: string;
};

/** @public */
export type SloLocations = {
  readonly locations: readonly SloLocation[];
  readonly problems: readonly SloLocationProblem[];
};

const GRAMMAR = 'Write "dir:./slo", "file:./slo.yaml" or "url:https://…".';
const LIMIT = 20;

/**
 * Reads the value of the annotation: locations with their prefix, several separated by commas (one inside a URL
 * is written `%2C`). The good ones count even
 * where others are wrong; a location named twice counts once.
 *
 * @public
 */
export function parseSloLocations(value: string): SloLocations {
  const parts = value.split(',').map(part => part.trim());
  const locations = new Map<string, SloLocation>();
  const problems: SloLocationProblem[] = [];
  for (const part of parts) {
    const location = parsePart(part);
    if ('rule' in location) problems.push(location);
    else locations.set(`${location.type}:${location.target}`, location);
  }
  if (locations.size > LIMIT) {
    const message = `The annotation names ${locations.size} locations; at most ${LIMIT} are read.`;
    const hint = 'Name a folder instead of its files.';
    problems.push({ part: value.slice(0, 200), rule: 'L4', message, hint });
  }
  return { locations: [...locations.values()].slice(0, LIMIT), problems };
}

function parsePart(text: string): SloLocation | SloLocationProblem {
  // shown and stored, so without the password that an address may hold
  const part = text.replace(/\/\/.*@/g, '//…@').slice(0, 200);
  const match = /^(dir|file|url):(.*)$/s.exec(text);
  if (!match) {
    const message = text
      ? `"${part}" has no known prefix.`
      : 'A location is empty.';
    return { part, rule: 'L1', message, hint: GRAMMAR };
  }
  const [, prefix] = match;
  const target = match[2].trim();
  return prefix === 'url'
    ? parseUrl(part, target)
    : parsePath(part, { type: prefix === 'dir' ? 'dir' : 'file', target });
}

function parseUrl(
  part: string,
  target: string,
): SloLocation | SloLocationProblem {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) {
    return { type: 'url', target };
  }
  return {
    part,
    rule: 'L2',
    message: `"${part}" is no http or https address, or holds a password.`,
    hint: 'Write the address of the file or folder as your browser shows it.',
  };
}

function parsePath(
  part: string,
  location: SloLocation,
): SloLocation | SloLocationProblem {
  const { target } = location;
  const isEncoded = /%(2e|2f|5c|00)/i.test(target);
  // eslint-disable-next-line no-control-regex
  const hasControl = /[\\\u0000-\u001f]/.test(target);
  const isOdd = target === '' || isAddress(target) || hasControl || isEncoded;
  if (!isOdd && !/^([/~]|[A-Za-z]:)/.test(target) && staysBelow(target)) {
    return location;
  }
  return {
    part,
    rule: 'L3',
    message: explainPath(part, target),
    hint: isAddress(target)
      ? 'Write "url:" before an address.'
      : 'Write a relative path with "/", such as "dir:./slo".',
  };
}

function explainPath(part: string, target: string): string {
  if (target === '') return `"${part}" names no path.`;
  return isAddress(target)
    ? `"${part}" names an address; "dir:" and "file:" are followed by a path.`
    : `"${part}" does not stay below the folder of the entity's descriptor.`;
}

function isAddress(target: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(target);
}

/** Whether no prefix of the path climbs above its start. */
function staysBelow(path: string): boolean {
  let depth = 0;
  for (const segment of path.split('/')) {
    if (segment === '..') depth -= 1;
    else if (segment !== '.' && segment !== '') depth += 1;
    if (depth < 0) return false;
  }
  return true;
}
