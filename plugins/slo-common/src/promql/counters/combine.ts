import { BinaryOperator } from '../PromqlNode';
import { add, Counters, opaque, Reading, scale, selectorKey } from './Reading';
import { isSameGrouping } from './composeGrouping';

type Readable = Exclude<Reading, { kind: 'opaque' }>;

/** What an operator makes of two readings. */
export function combine(
  operator: BinaryOperator,
  left: Readable,
  right: Readable,
): Reading {
  if (left.kind === 'constant' && right.kind === 'constant') {
    return combineConstants(operator, left.value, right.value);
  }
  if (left.kind === 'counters' && right.kind === 'counters') {
    return combineCounters(operator, left, right);
  }
  if (left.kind === 'counters' && right.kind === 'constant') {
    if (operator === '*') return scale(left, right.value);
    if (operator === '/') return scale(left, 1 / right.value);
  }
  if (left.kind === 'constant' && right.kind === 'counters') {
    if (operator === '*') return scale(right, left.value);
  }
  return opaque(`'${operator}' with a constant is not a count`);
}

function combineConstants(
  operator: BinaryOperator,
  left: number,
  right: number,
): Reading {
  const constant = (value: number): Reading => ({ kind: 'constant', value });
  switch (operator) {
    case '+':
      return constant(left + right);
    case '-':
      return constant(left - right);
    case '*':
      return constant(left * right);
    case '/':
      return constant(left / right);
    default:
      return opaque(`'${operator}' of constants is not read`);
  }
}

function combineCounters(
  operator: BinaryOperator,
  left: Counters,
  right: Counters,
): Reading {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-': {
      const negative = scale(right, -1);
      return negative.kind === 'counters' ? add(left, negative) : negative;
    }
    case '*':
      return shareOfObservations(left, right) ?? notACount(operator);
    default:
      return notACount(operator);
  }
}

function notACount(operator: BinaryOperator): Reading {
  return opaque(`'${operator}' of two series is not a count`);
}

/** `histogram_fraction(l, u, x) * histogram_count(x)` counts the observations between two bounds. */
function shareOfObservations(a: Counters, b: Counters): Reading | undefined {
  const [share, count] = a.measure.kind === 'share' ? [a, b] : [b, a];
  const isSame =
    share.measure.kind === 'share' &&
    count.measure.kind === 'observations' &&
    isSameGrouping(share.grouping, count.grouping) &&
    termsKey(share) === termsKey(count);
  if (share.measure.kind !== 'share' || !isSame) return undefined;
  const { lower, upper } = share.measure;
  return { ...count, measure: { kind: 'between', lower, upper } };
}

function termsKey({ terms }: Counters): string {
  return terms
    .map(term => `${term.coefficient} ${selectorKey(term.selector)}`)
    .join('\n');
}
