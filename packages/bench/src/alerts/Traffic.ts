/** A random number of at least 0 and below 1. */
export type Random = () => number;

/** Numbers that look random and come again with the same seed (xorshift128 of Marsaglia, 2003). */
export function seededRandom(seed: number): Random {
  let [x, y, z, w] = [123456789, 362436069, 521288629, seed + 1];
  const next = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 20; i += 1) next();
  return next;
}

/** How many events of a Poisson process come, where `mean` are expected; above 50 by the normal distribution. */
export function poisson(mean: number, random: Random): number {
  if (mean <= 0) return 0;
  if (mean > 50) {
    const normal =
      Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + normal * Math.sqrt(mean)));
  }
  const limit = Math.exp(-mean);
  let count = 0;
  for (let p = random(); p > limit; p *= random()) count += 1;
  return count;
}

/** Events of each minute as cumulative sums, the way the ledger keeps them. Minute 0 follows on a clean history. */
export class Traffic {
  readonly #bad: Float64Array;
  readonly #total: Float64Array;
  #end = 0;

  constructor(
    readonly history: number,
    readonly minutes: number,
    readonly perMinute: number,
  ) {
    this.#bad = new Float64Array(history + minutes + 1);
    this.#total = new Float64Array(history + minutes + 1);
    for (let i = 0; i < history; i += 1) this.add(0, perMinute);
  }

  add(bad: number, total: number): void {
    const end = this.#end;
    this.#bad[end + 1] = this.#bad[end] + bad;
    this.#total[end + 1] = this.#total[end] + total;
    this.#end = end + 1;
  }

  /** Bad events in the `window` minutes that end with `minute`. */
  bad(minute: number, window: number): number {
    return difference(this.#bad, this.history + minute, window);
  }

  total(minute: number, window: number): number {
    return difference(this.#total, this.history + minute, window);
  }
}

function difference(sums: Float64Array, end: number, window: number): number {
  return sums[end] - sums[Math.max(0, end - window)];
}

/** A minute of a service in which each request is bad with probability `errorRate`. */
export function addMinute(
  traffic: Traffic,
  errorRate: number,
  random: Random,
): void {
  const { perMinute } = traffic;
  const bad = poisson(perMinute * errorRate, random);
  const good = poisson(perMinute * (1 - errorRate), random);
  traffic.add(bad, bad + good);
}
