import { Result } from '../../units';
import { parsePromql } from '../parse/parsePromql';
import { AggregationNode, BinaryNode, PromqlNode } from '../PromqlNode';
import { composeGrouping } from './composeGrouping';
import { CounterExpression } from './CounterExpression';
import { combine } from './combine';
import { readCall } from './readCall';
import { counter, opaque, Reading, scale } from './Reading';

/**
 * Recognises a query that is a linear combination of counters: selectors, bare or in `rate`, `irate` or `increase`, under
 * `sum`, signs, `+`, `-`, products with constants and `or vector(0)`; also the observations of native histograms. The error
 * says why any other query is opaque: it can only be asked as it stands.
 *
 * @public
 */
export function readCounterExpression(
  query: string,
): Result<CounterExpression, string> {
  const parsed = parsePromql(query);
  if (parsed.ok) return toCounterExpression(parsed.value);
  const { message, line, column } = parsed.error;
  return { ok: false, error: `${message} (line ${line}, column ${column})` };
}

/** As {@link readCounterExpression}, of a tree. @public */
export function toCounterExpression(
  tree: PromqlNode,
): Result<CounterExpression, string> {
  const reading = read(tree);
  switch (reading.kind) {
    case 'opaque':
      return {
        ok: false,
        error: `Not a combination of counters: ${reading.reason}`,
      };
    case 'constant':
      return {
        ok: false,
        error: 'Not a combination of counters: it is a constant',
      };
    default: {
      const { kind, ...value } = reading;
      return { ok: true, value };
    }
  }
}

function read(node: PromqlNode): Reading {
  switch (node.kind) {
    case 'number':
      return { kind: 'constant', value: node.value };
    case 'selector':
      return counter(node, { kind: 'value' });
    case 'negation': {
      const of = read(node.of);
      if (of.kind === 'constant') return { kind: 'constant', value: -of.value };
      return of.kind === 'counters' ? scale(of, -1) : of;
    }
    case 'call':
      return readCall(node, read);
    case 'aggregation':
      return readAggregation(node);
    case 'binary':
      return readBinary(node);
    case 'offset':
    case 'at':
      return opaque(
        `'${node.kind === 'at' ? '@' : 'offset'}' looks at another time`,
      );
    case 'subquery':
      return opaque('a subquery has no counters of its own');
    default:
      return opaque('it is not a number per series');
  }
}

function readAggregation(node: AggregationNode): Reading {
  if (node.operator !== 'sum') {
    return opaque(`'${node.operator}' is not a sum`);
  }
  const of = read(node.arguments[0]);
  if (of.kind !== 'counters') return of;
  if (of.measure.kind === 'share') {
    return opaque('a sum of shares is not a share');
  }
  return { ...of, grouping: composeGrouping(node.grouping, of.grouping) };
}

function readBinary(node: BinaryNode): Reading {
  if (node.operator === 'or' && isZeroVector(node.right)) {
    return read(node.left);
  }
  if (node.matching?.many) {
    return opaque(`'group_${node.matching.many.side}' repeats series`);
  }
  const left = read(node.left);
  if (left.kind === 'opaque') return left;
  const right = read(node.right);
  return right.kind === 'opaque' ? right : combine(node.operator, left, right);
}

function isZeroVector(node: PromqlNode): boolean {
  if (node.kind !== 'call' || node.function !== 'vector') return false;
  const [value] = node.arguments;
  return value.kind === 'number' && value.value === 0;
}
