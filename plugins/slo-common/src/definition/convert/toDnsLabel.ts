const MAX_LENGTH = 63;

/**
 * The nearest DNS label of a name: lower case, with `-` for whatever a label cannot hold. A name that is taken gets a number.
 */
export function toDnsLabel(
  name: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const label = trim(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLocaleLowerCase('en-US')
      .replace(/[^a-z0-9]+/g, '-'),
    MAX_LENGTH,
  );
  const base = label || 'unnamed';
  let candidate = base;
  for (let number = 2; taken.has(candidate); number += 1) {
    const suffix = `-${number}`;
    candidate = trim(base, MAX_LENGTH - suffix.length) + suffix;
  }
  return candidate;
}

/** Whether OpenSLO takes a name as it is. */
export function isDnsLabel(name: string): boolean {
  return /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name);
}

function trim(text: string, length: number): string {
  return text.replace(/^-+/, '').slice(0, length).replace(/-+$/, '');
}
