/** Where a value is in a document, from its root: keys and list indexes. @public */
export type PropertyPath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;

/**
 * A path as people read it: `spec.objectives[0].target`, `metadata.labels['a.b/c']`; empty for the root.
 *
 * @public
 */
export function formatPath(path: PropertyPath): string {
  return path.map(formatSegment).join('').replace(/^\./, '');
}

function formatSegment(segment: string | number): string {
  if (typeof segment === 'number') return `[${segment}]`;
  if (PLAIN_KEY.test(segment)) return `.${segment}`;
  return `['${segment.replace(/[\\']/g, '\\$&')}']`;
}
