const MAX_DECIMALS = 7;

/**
 * A share as a percentage that never rounds to a lie: as many decimals as it takes to stay on the true side of 0 %, 100 % and
 * of every value in `apartFrom`, such as the target it is held against.
 *
 * @param share - 0 to 1; may lie outside.
 * @returns for instance `99.98 %`, with a space that does not break.
 * @public
 */
export function formatPercent(
  share: number,
  options?: { decimals?: number; apartFrom?: readonly number[] },
): string {
  const landmarks = [0, 1, ...(options?.apartFrom ?? [])];
  const start = options?.decimals ?? 2;
  for (let decimals = start; decimals <= MAX_DECIMALS; decimals++) {
    const rounded = Number(share.toFixed(decimals + 2));
    const holds = landmarks.every(
      landmark => Math.sign(rounded - landmark) === Math.sign(share - landmark),
    );
    if (holds) return percent(rounded, decimals, start);
  }
  return percent(towardsLie(share, landmarks), MAX_DECIMALS, start);
}

/** Closer to a landmark than we can print: the next printable number on the true side of it. */
function towardsLie(share: number, landmarks: readonly number[]): number {
  const step = 10 ** -(MAX_DECIMALS + 2);
  const lie = landmarks.find(value => Math.abs(value - share) < step) ?? share;
  return share < lie ? lie - step : lie + step;
}

function percent(share: number, decimals: number, atLeast: number): string {
  if (share === 0 || share === 1) return `${share * 100}\u00a0%`;
  const text = (share * 100).toFixed(decimals);
  const shown = decimals > 0 ? trimZeros(text, atLeast) : text;
  return `${shown.replace('-', '−')}\u00a0%`;
}

/** Drops trailing zeros that the caller did not ask for: `99.90` stays at two decimals, `99.9870000` becomes `99.987`. */
function trimZeros(text: string, atLeast: number): string {
  const [whole, fraction = ''] = text.split('.');
  let end = fraction.length;
  while (end > atLeast && fraction[end - 1] === '0') end--;
  return end === 0 ? whole : `${whole}.${fraction.slice(0, end)}`;
}
