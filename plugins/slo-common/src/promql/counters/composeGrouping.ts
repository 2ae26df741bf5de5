import { Grouping } from '../PromqlNode';

/** The labels left when `sum <outer>` is taken of what has been grouped by `inner`; a plain `sum` leaves none. */
export function composeGrouping(
  outer: Grouping | undefined,
  inner: Grouping | undefined,
): Grouping {
  if (!outer) return { kind: 'by', labels: [] };
  if (!inner) return outer;
  const has = (grouping: Grouping) => (label: string) =>
    grouping.labels.includes(label);
  if (outer.kind === 'by') {
    const isKept = (label: string) =>
      has(inner)(label) === (inner.kind === 'by');
    return { kind: 'by', labels: outer.labels.filter(isKept) };
  }
  return inner.kind === 'by'
    ? {
        kind: 'by',
        labels: inner.labels.filter(label => !has(outer)(label)),
      }
    : {
        kind: 'without',
        labels: [...new Set([...outer.labels, ...inner.labels])],
      };
}

export function isSameGrouping(
  a: Grouping | undefined,
  b: Grouping | undefined,
): boolean {
  if (!a || !b) return a === b;
  const labels = (grouping: Grouping) => [...new Set(grouping.labels)].sort();
  return (
    a.kind === b.kind && JSON.stringify(labels(a)) === JSON.stringify(labels(b))
  );
}
