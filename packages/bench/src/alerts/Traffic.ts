/** A random number of at least 0 and below 1. */
export type Random = () => number;

/**
 * Numbers that look random and come again with the same seed (mulberry32 of Ettinger, 2017). The seed is multiplied out first:
 * runs with neighbouring seeds would begin alike.
 */
export function seededRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ 0x85ebca6b;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
