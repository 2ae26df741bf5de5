/** Time that was measured: after `from`, up to and including `to`, in epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** What of a span is in none of the known ones, in order. */
export function uncovered(span: Span, known: readonly Span[]): Span[] {
  const overlapping = known
    .filter(({ from, to }) => from < span.to && to > span.from)
    .sort((a, b) => a.from - b.from);
  const gaps: Span[] = [];
  let from = span.from;
  for (const cover of overlapping) {
    if (cover.from > from) gaps.push({ from, to: cover.from });
    from = Math.max(from, cover.to);
  }
  if (from < span.to) gaps.push({ from, to: span.to });
  return gaps;
}

/** All spans as the fewest disjoint ones, in order; those that touch become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, span.to),
      };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
