import { CallNode, PromqlNode } from '../PromqlNode';
import { CounterMeasure, CounterUnit } from './CounterExpression';
import { counter, opaque, Reading } from './Reading';

/** What a function makes of counters, where it keeps them countable. */
export function readCall(
  { function: name, arguments: args }: CallNode,
  read: (node: PromqlNode) => Reading,
): Reading {
  switch (name) {
    case 'rate':
    case 'irate':
    case 'increase':
      return readGrowth(name, args[0]);
    case 'histogram_count':
      return measure(read(args[0]), { kind: 'observations' });
    case 'histogram_sum':
      return measure(read(args[0]), { kind: 'sum' });
    case 'histogram_fraction': {
      const lower = read(args[0]);
      const upper = read(args[1]);
      if (lower.kind !== 'constant' || upper.kind !== 'constant') {
        return opaque("the bounds of 'histogram_fraction' are not constant");
      }
      return measure(read(args[2]), {
        kind: 'share',
        lower: lower.value,
        upper: upper.value,
      });
    }
    default:
      return opaque(`'${name}' does not keep counts`);
  }
}

function readGrowth(
  name: 'rate' | 'irate' | 'increase',
  argument: PromqlNode,
): Reading {
  if (argument.kind !== 'matrix' || argument.of.kind !== 'selector') {
    return opaque(`'${name}' is not of a plain selector with a range`);
  }
  const unit: CounterUnit =
    name === 'increase'
      ? { kind: 'increase', window: argument.range }
      : { kind: 'rate' };
  return counter(argument.of, unit);
}

function measure(of: Reading, as: CounterMeasure): Reading {
  if (of.kind !== 'counters') {
    return of.kind === 'opaque' ? of : opaque('a constant is not a histogram');
  }
  const isPlain = of.terms.every(term => term.coefficient === 1);
  if (of.measure.kind !== 'value' || !isPlain) {
    return opaque('it is not a sum of native histograms');
  }
  return { ...of, measure: as };
}
