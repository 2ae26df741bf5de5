type Entry<T> = { readonly value: Promise<T>; readonly at: number };

/**
 * Remembers one value per key for a while. A value past half its age is still answered while the next one is fetched behind
 * it; requests for a key that is being fetched share that fetch; a failed fetch is forgotten. The key that was fetched
 * longest ago makes room for another.
 *
 * @public
 */
export class RefreshingCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #refreshing = new Set<string>();
  readonly #options: {
    readonly maxAgeMs: number;
    readonly refreshAfterMs: number;
    readonly maxEntries: number;
    readonly steadyNow: () => number;
  };

  constructor(options: {
    maxAgeMs: number;
    refreshAfterMs: number;
    maxEntries: number;
    steadyNow?: () => number;
  }) {
    const steadyNow = options.steadyNow ?? (() => performance.now());
    this.#options = { ...options, steadyNow };
  }

  async get(key: string, fetch: () => Promise<T>): Promise<T> {
    const { maxAgeMs, refreshAfterMs, steadyNow } = this.#options;
    const entry = this.#entries.get(key);
    const age = entry ? steadyNow() - entry.at : Infinity;
    if (!entry || age >= maxAgeMs) return this.#fetch(key, fetch);
    if (age >= refreshAfterMs) this.#refresh(key, fetch);
    return entry.value;
  }

  #fetch(key: string, fetch: () => Promise<T>): Promise<T> {
    const value = fetch();
    const entry = { value, at: this.#options.steadyNow() };
    this.#put(key, entry);
    value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return value;
  }

  #refresh(key: string, fetch: () => Promise<T>): void {
    if (this.#refreshing.has(key)) return;
    this.#refreshing.add(key);
    const at = this.#options.steadyNow();
    fetch()
      .then(value => this.#put(key, { value: Promise.resolve(value), at }))
      .catch(() => {
        // The value in hand is good until it is too old; then the error shows.
      })
      .finally(() => this.#refreshing.delete(key));
  }

  #put(key: string, entry: Entry<T>): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size <= this.#options.maxEntries) return;
    const [oldest] = this.#entries.keys();
    this.#entries.delete(oldest);
  }
}
