import { BinaryOperator, LabelMatcher, PromqlNode } from '../promql';

export function number(value: number): PromqlNode {
  return value < 0
    ? { kind: 'negation', of: { kind: 'number', value: -value } }
    : { kind: 'number', value };
}

export function binary(
  operator: BinaryOperator,
  left: PromqlNode,
  right: PromqlNode,
): PromqlNode {
  return { kind: 'binary', operator, bool: false, left, right };
}

export function call(name: string, argument: PromqlNode): PromqlNode {
  return { kind: 'call', function: name, arguments: [argument] };
}

/** A series by its name and the values of its labels. */
export function series(
  name: string,
  labels: Readonly<Record<string, string>>,
): PromqlNode {
  const matchers = Object.entries(labels).map(
    ([label, value]): LabelMatcher => ({ label, operator: '=', value }),
  );
  return { kind: 'selector', name, matchers };
}
