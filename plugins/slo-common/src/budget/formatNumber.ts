/** A count for a sentence: two decimals below 100, whole above. */
export function formatCount(value: number): string {
  return value < 100 ? String(Math.round(value * 100) / 100) : grouped(value);
}

/** A share for a sentence, in percent with at most one decimal. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${percent < 1000 ? percent : grouped(percent)} %`;
}

/** A target in percent, with all the nines it has: `99.95 %`. @public */
export function formatTarget(target: number): string {
  return `${Math.round(target * 1e7) / 1e5} %`;
}

function grouped(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
