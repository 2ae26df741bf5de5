/** Counts what was taken per key over a sliding window, as providers limit calls. */
export class SlidingWindow {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #taken = new Map<string, number[]>();

  constructor(options: { most: number; windowMs: number }) {
    this.#most = options.most;
    this.#windowMs = options.windowMs;
  }

  /** Milliseconds until one more may be taken; 0 when it was. What is refused does not count. */
  take(key: string, at: number): number {
    const since = at - this.#windowMs;
    const recent = (this.#taken.get(key) ?? []).filter(time => time > since);
    this.#taken.set(key, recent);
    if (recent.length >= this.#most) {
      return recent[recent.length - this.#most] + this.#windowMs - at;
    }
    recent.push(at);
    return 0;
  }
}
