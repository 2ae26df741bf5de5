/** A text with what stands between equal runs of backticks replaced by an ellipsis. Linear: each run is looked at twice. */
export function withoutCode(text: string): string {
  const runs = [...text.matchAll(/`+/g)];
  const later = new Map<number, number[]>();
  for (const [index, [run]] of runs.entries()) {
    const known = later.get(run.length);
    if (known) known.push(index);
    else later.set(run.length, [index]);
  }
  const next = new Map<number, number>();
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const [run] = runs[index];
    const same = later.get(run.length) ?? [];
    let at = next.get(run.length) ?? 0;
    while (at < same.length && same[at] <= index) at += 1;
    next.set(run.length, at);
    const close = same[at];
    if (close === undefined) continue;
    parts.push(text.slice(from, runs[index].index), '`…`');
    from = runs[close].index + run.length;
    index = close;
  }
  return parts.join('') + text.slice(from);
}
