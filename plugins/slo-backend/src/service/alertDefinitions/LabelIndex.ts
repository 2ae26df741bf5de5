import {
  AlertSelector,
  labelPredicate,
} from '@nines/backstage-plugin-slo-common';
import { LabelValues } from './LabelValues';

type Labelled = { readonly labels: Readonly<Record<string, string>> };
type Tests = AlertSelector['anyOf'][number];

/** Finds by labels, and looks only at what has, or can have, one of the values that are asked for. */
export class LabelIndex<T extends Labelled> {
  readonly #all: readonly T[];
  readonly #positions: ReadonlyMap<T, number>;
  readonly #byLabel = new Map<string, LabelValues<T>>();
  #looked = 0;

  constructor(all: readonly T[]) {
    this.#all = all;
    this.#positions = new Map(all.map((one, position) => [one, position]));
    for (const one of all) {
      for (const [label, value] of Object.entries(one.labels)) {
        const values = this.#byLabel.get(label) ?? new LabelValues<T>();
        values.add(value, one);
        this.#byLabel.set(label, values);
      }
    }
  }

  /** At how many it looked so far. */
  get looked(): number {
    return this.#looked;
  }

  /** Those whose labels are what a selector wants, in their order; its instance is not looked at. */
  select({ anyOf }: Pick<AlertSelector, 'anyOf'>): readonly T[] {
    const found = new Set<T>();
    for (const tests of anyOf) {
      const isMeant = labelPredicate({ anyOf: [tests] });
      for (const one of this.#candidates(tests)) {
        this.#looked += 1;
        if (isMeant(one.labels)) found.add(one);
      }
    }
    const positionOf = (one: T) => this.#positions.get(one) ?? 0;
    return [...found].sort((a, b) => positionOf(a) - positionOf(b));
  }

  /** By that of the tests that leaves the fewest. */
  #candidates(tests: Tests): readonly T[] {
    let fewest = this.#all;
    for (const test of tests) {
      const beginnings = beginningsOf(test);
      if (beginnings === undefined) continue;
      const values = this.#byLabel.get(test.label);
      const left =
        test.operator === '='
          ? values?.having(test.value) ?? []
          : values?.beginningWith(beginnings) ?? [];
      if (left.length < fewest.length) fewest = left;
    }
    return fewest;
  }
}

/** Texts with one of which a value begins that passes a test; undefined where any may, or none at all. */
function beginningsOf({
  operator,
  value,
}: Tests[number]): readonly string[] | undefined {
  if (operator === '=') return value === '' ? undefined : [value];
  if (operator !== '=~') return undefined;
  // What an escape hides only makes a beginning shorter.
  const beginnings = value.split('|').map(text => text.split(/[\\.]/, 1)[0]);
  return beginnings.includes('') ? undefined : beginnings;
}
