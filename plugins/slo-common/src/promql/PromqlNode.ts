import { Millis } from '../units';

/** @public */
export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** `label operator "value"`; the value is unquoted. @public */
export type LabelMatcher = {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
};

/** A length of time in a query: fixed, or `{{.window}}`, which whoever asks the query fills in. @public */
export type PromqlDuration =
  | { readonly kind: 'fixed'; readonly length: Millis }
  | { readonly kind: 'placeholder' };

/** `by (…)` or `without (…)`. @public */
export type Grouping = {
  readonly kind: 'by' | 'without';
  readonly labels: readonly string[];
};

/** `on (…)` or `ignoring (…)`, with `group_left (…)` or `group_right (…)`. @public */
export type VectorMatching = {
  readonly kind: 'on' | 'ignoring';
  readonly labels: readonly string[];
  readonly many?: {
    readonly side: 'left' | 'right';
    readonly labels: readonly string[];
  };
};

export const ARITHMETIC_OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  'atan2',
] as const;
export const COMPARISON_OPERATORS = ['==', '!=', '<', '<=', '>', '>='] as const;
export const SET_OPERATORS = ['and', 'or', 'unless'] as const;

/** @public */
export type BinaryOperator =
  | (typeof ARITHMETIC_OPERATORS)[number]
  | (typeof COMPARISON_OPERATORS)[number]
  | (typeof SET_OPERATORS)[number];

/** @public */
export type SelectorNode = {
  readonly kind: 'selector';
  readonly name?: string;
  readonly matchers: readonly LabelMatcher[];
};

/** `left operator right`; `bool` makes a comparison answer 0 or 1. @public */
export type BinaryNode = {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly bool: boolean;
  readonly matching?: VectorMatching;
  readonly left: PromqlNode;
  readonly right: PromqlNode;
};

/** `operator by (…) (arguments)`. @public */
export type AggregationNode = {
  readonly kind: 'aggregation';
  readonly operator: string;
  readonly grouping?: Grouping;
  readonly arguments: readonly PromqlNode[];
};

/** @public */
export type CallNode = {
  readonly kind: 'call';
  readonly function: string;
  readonly arguments: readonly PromqlNode[];
};

/**
 * A PromQL expression. Immutable; parentheses are implied by the nesting, numbers are never negative (that is a `negation`),
 * and a unary plus is not kept. Queries are changed as trees and printed, never glued as strings.
 *
 * @public
 */
export type PromqlNode =
  | SelectorNode
  | BinaryNode
  | AggregationNode
  | CallNode
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'negation'; readonly of: PromqlNode }
  /** `of[range]`; `of` is a selector. */
  | {
      readonly kind: 'matrix';
      readonly of: PromqlNode;
      readonly range: PromqlDuration;
    }
  /** `of[range:step]`. */
  | {
      readonly kind: 'subquery';
      readonly of: PromqlNode;
      readonly range: PromqlDuration;
      readonly step?: PromqlDuration;
    }
  /** `of offset by`; negative looks ahead. */
  | {
      readonly kind: 'offset';
      readonly of: PromqlNode;
      readonly negative: boolean;
      readonly by: PromqlDuration;
    }
  /** `of @ at`: a Unix time in seconds, or an end of the query's range. */
  | {
      readonly kind: 'at';
      readonly of: PromqlNode;
      readonly at: number | 'start' | 'end';
    };
