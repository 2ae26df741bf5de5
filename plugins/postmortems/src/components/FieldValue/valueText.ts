/** How deep a value is written out; what lies deeper stands as JSON. */
const DEPTH = 3;

/** A value of any field for a person to read: text as it is, lists a line each, records a line per field. */
export function valueText(value: unknown, depth = 0): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (depth >= DEPTH) return JSON.stringify(value);
  const indent = '  '.repeat(depth);
  if (Array.isArray(value))
    return value
      .map(item => `${indent}– ${valueText(item, depth + 1).trim()}`)
      .join('\n');
  return Object.entries(value)
    .filter(([, item]) => item !== undefined && item !== null)
    .map(([name, item]) => {
      const text = valueText(item, depth + 1);
      const isNested = typeof item === 'object';
      return `${indent}${name}: ${isNested ? `\n${text}` : text}`;
    })
    .join('\n');
}
