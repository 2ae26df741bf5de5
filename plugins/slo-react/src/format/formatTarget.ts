/** A target as its author wrote it: `99 %`, `99.95 %`; no zeros added, none of its digits lost. @public */
export function formatTarget(target: number): string {
  return `${Number((target * 100).toFixed(7))}\u00a0%`;
}
