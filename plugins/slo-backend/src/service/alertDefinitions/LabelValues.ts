/** What has which value of one label. */
export class LabelValues<T> {
  readonly #byValue = new Map<string, T[]>();
  #sorted: readonly string[] | undefined;

  add(value: string, one: T): void {
    const known = this.#byValue.get(value);
    if (known) {
      known.push(one);
      return;
    }
    this.#byValue.set(value, [one]);
    this.#sorted = undefined;
  }

  having(value: string): readonly T[] {
    return this.#byValue.get(value) ?? [];
  }

  /** With a value that begins with one of these texts. */
  beginningWith(beginnings: readonly string[]): readonly T[] {
    this.#sorted ??= [...this.#byValue.keys()].sort();
    const found: T[] = [];
    for (const text of new Set(beginnings)) {
      let at = firstNotBefore(this.#sorted, text);
      for (; this.#sorted[at]?.startsWith(text); at++) {
        for (const one of this.having(this.#sorted[at])) found.push(one);
      }
    }
    return found;
  }
}

/** Where a text stands in a sorted list, or would. */
function firstNotBefore(sorted: readonly string[], text: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (sorted[middle] < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
