import { printPromql } from '../printPromql';
import { SelectorNode } from '../PromqlNode';
import { isSameGrouping } from './composeGrouping';
import {
  CounterExpression,
  CounterMeasure,
  CounterTerm,
  CounterUnit,
} from './CounterExpression';

/** What a part of a query turns out to be: a number, a combination of counters, or neither. */
export type Reading =
  | { readonly kind: 'constant'; readonly value: number }
  | ({ readonly kind: 'counters' } & CounterExpression)
  | { readonly kind: 'opaque'; readonly reason: string };

export type Counters = Extract<Reading, { kind: 'counters' }>;

export function opaque(reason: string): Reading {
  return { kind: 'opaque', reason };
}

/** One counter, as itself or as what it grew. */
export function counter(selector: SelectorNode, unit: CounterUnit): Reading {
  return {
    kind: 'counters',
    terms: [{ coefficient: 1, selector }],
    unit,
    measure: { kind: 'value' },
  };
}

export function scale(counters: Counters, factor: number): Reading {
  if (!Number.isFinite(factor) || factor === 0) {
    return opaque(`a counter times ${factor} counts nothing`);
  }
  if (counters.measure.kind === 'share') {
    return opaque('a share of observations is a ratio, not a count');
  }
  const terms = counters.terms.map(term => ({
    ...term,
    coefficient: term.coefficient * factor,
  }));
  return { ...counters, terms };
}

/** The sum of two combinations that answer in the same unit and for the same groups. */
export function add(left: Counters, right: Counters): Reading {
  if (!isSameUnit(left.unit, right.unit)) {
    return opaque(
      `it mixes ${describeUnit(left.unit)} with ${describeUnit(right.unit)}`,
    );
  }
  if (!isSameMeasure(left.measure, right.measure)) {
    return opaque('it mixes what is counted of a native histogram');
  }
  if (!isSameGrouping(left.grouping, right.grouping)) {
    return opaque('its sides are grouped by different labels');
  }
  if (left.measure.kind === 'share') {
    return opaque('a share of observations is a ratio, not a count');
  }
  const terms = merge([...left.terms, ...right.terms]);
  return terms.length > 0
    ? { ...left, terms }
    : opaque('its terms cancel out, so it counts nothing');
}

/** One term per selector, whatever the order of its matchers. */
function merge(terms: readonly CounterTerm[]): readonly CounterTerm[] {
  const merged = new Map<string, CounterTerm>();
  for (const term of terms) {
    const key = selectorKey(term.selector);
    const coefficient = (merged.get(key)?.coefficient ?? 0) + term.coefficient;
    merged.set(key, { ...term, coefficient });
  }
  return [...merged.values()].filter(term => term.coefficient !== 0);
}

/** Equal for selectors that select the same by what they say. */
export function selectorKey(selector: SelectorNode): string {
  const single = (index: number) =>
    printPromql({ kind: 'selector', matchers: [selector.matchers[index]] });
  const matchers = selector.matchers.map((_, index) => single(index)).sort();
  return [selector.name ?? '', ...new Set(matchers)].join('');
}

export function isSameUnit(a: CounterUnit, b: CounterUnit): boolean {
  if (a.kind !== 'increase' || b.kind !== 'increase') return a.kind === b.kind;
  return JSON.stringify(a.window) === JSON.stringify(b.window);
}

export function describeUnit(unit: CounterUnit): string {
  switch (unit.kind) {
    case 'value':
      return 'counters';
    case 'rate':
      return 'growth per second';
    default:
      return unit.window.kind === 'placeholder'
        ? 'growth over the window'
        : `growth over ${unit.window.length / 1000} s`;
  }
}

function isSameMeasure(a: CounterMeasure, b: CounterMeasure): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
