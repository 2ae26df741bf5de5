/**
 * Polylines of a series with gaps. The scale goes from a full budget to a spent one, and as far below as the series does.
 *
 * @returns for each unbroken run its SVG points; `zero` is the height of a spent budget
 */
export function sparklineSegments(
  values: readonly (number | null)[],
  size: { width: number; height: number },
): { segments: readonly string[]; zero: number } {
  const inset = 2;
  const known = values.filter(value => value !== null);
  const bottom = Math.min(0, ...known);
  const top = Math.max(1, ...known);
  const y = (value: number) =>
    inset + ((top - value) / (top - bottom)) * (size.height - 2 * inset);
  const x = (index: number) =>
    inset + (index / Math.max(1, values.length - 1)) * (size.width - 2 * inset);

  const segments: string[][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const continues = index > 0 && values[index - 1] !== null;
    if (!continues) segments.push([]);
    segments.at(-1)?.push(`${x(index).toFixed(1)},${y(value).toFixed(1)}`);
  });
  return { segments: segments.map(drawable), zero: y(0) };
}

/** A run of one point has no length: drawn as a dot by repeating it. */
function drawable(points: readonly string[]): string {
  return points.length === 1 ? `${points[0]} ${points[0]}` : points.join(' ');
}
