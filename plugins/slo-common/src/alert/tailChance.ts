/** Far below any chance that decides something. */
const NEGLIGIBLE = 1e-9;

/**
 * How likely at least `bad` of `total` events are bad where each is with probability `rate`, independently: the upper tail of
 * the binomial distribution. Up to the mean it answers 1, and where it is far below anything that matters an upper bound
 * (Chernoff), which costs nothing. Counts may be fractions; they are taken for whole events, in doubt for fewer bad ones.
 */
export function tailChance(bad: number, total: number, rate: number): number {
  const n = Math.round(total);
  const k = Math.min(n, Math.floor(bad + 1e-6));
  if (k <= 0 || rate >= 1) return 1;
  if (rate <= 0) return 0;
  if (k <= n * rate) return 1;
  const bound = Math.exp(-n * divergence(k / n, rate));
  return bound < NEGLIGIBLE ? bound : exactTail(k, n, rate);
}

/** Terms from `k` upwards: each smaller than the one before, as `k` is above the mean. */
function exactTail(k: number, n: number, rate: number): number {
  const odds = rate / (1 - rate);
  let term = Math.exp(
    logChoose(n, k) + k * Math.log(rate) + (n - k) * Math.log1p(-rate),
  );
  let sum = term;
  for (let i = k; i < n && term > sum * 1e-15; i += 1) {
    term *= ((n - i) / (i + 1)) * odds;
    sum += term;
  }
  return Math.min(1, sum);
}

/** Kullback-Leibler divergence of two coins. */
function divergence(a: number, b: number): number {
  const heads = a === 0 ? 0 : a * Math.log(a / b);
  const tails = a === 1 ? 0 : (1 - a) * Math.log((1 - a) / (1 - b));
  return heads + tails;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Stirling's series, exact to twelve digits from 16 on; below that multiplied out. */
function logFactorial(n: number): number {
  if (n < 16) {
    let product = 1;
    for (let i = 2; i <= n; i += 1) product *= i;
    return Math.log(product);
  }
  const inverse = 1 / n;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}
