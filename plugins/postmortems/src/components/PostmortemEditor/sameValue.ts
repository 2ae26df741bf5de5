/** Equal as JSON: whatever the order of fields, and a field that is undefined is one that is not there. */
export function sameValue(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== 'object' || typeof second !== 'object') return false;
  if (first === null || second === null) return false;
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  const left: Readonly<Record<string, unknown>> = { ...first };
  const right: Readonly<Record<string, unknown>> = { ...second };
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every(name => sameValue(left[name], right[name]));
}
