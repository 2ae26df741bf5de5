import { Result } from '../../units';
import { CounterExpression } from './CounterExpression';
import { readCounterExpression } from './readCounterExpression';
import { describeUnit, isSameUnit } from './Reading';

/** Both sides of a ratio as counters, to be read as plain increments. @public */
export type CounterRatio = {
  readonly part: CounterExpression;
  readonly total: CounterExpression;
};

/**
 * Recognises a ratio whose sides are combinations of counters in one unit.
 *
 * `rate(x[w])` is the growth of x over w, divided by w. Where both sides are rates, or both grow over the same window, the factor is
 * common and leaves the ratio; what remains is the growth of the bare counters, which is counted exactly, without the
 * averaging and extrapolation of `rate`. Sides in different units have a ratio that depends on the window: they are refused.
 *
 * @public
 */
export function readCounterRatio(
  partQuery: string,
  totalQuery: string,
): Result<CounterRatio, string> {
  const part = readCounterExpression(partQuery);
  if (!part.ok) return part;
  const total = readCounterExpression(totalQuery);
  if (!total.ok) return total;
  if (!isSameUnit(part.value.unit, total.value.unit)) {
    const units = [part, total].map(side => describeUnit(side.value.unit));
    return refuse(`it divides ${units.join(' by ')}`);
  }
  const isShare = [part, total].some(
    side => side.value.measure.kind === 'share',
  );
  return isShare
    ? refuse('a share of observations is a ratio, not a count')
    : { ok: true, value: { part: part.value, total: total.value } };
}

function refuse(reason: string): Result<never, string> {
  return { ok: false, error: `Not a ratio of counters: ${reason}` };
}
