import {
  CounterMeasure,
  Millis,
  PromqlNode,
  SelectorNode,
  assertNever,
} from '@nines/backstage-plugin-slo-common';

/** How often counts of a native histogram are read, which raw samples do not hold as numbers. */
const HISTOGRAM_STEP = 60_000 as Millis;

/** A range vector of all samples of a selector's series: raw for counters, on a grid for what is computed from each sample. */
export function rawSamplesQuery(
  selector: SelectorNode,
  measure: CounterMeasure,
  length: Millis,
): PromqlNode {
  const range = { kind: 'fixed', length } as const;
  const step = { kind: 'fixed', length: HISTOGRAM_STEP } as const;
  return measure.kind === 'value'
    ? { kind: 'matrix', of: selector, range }
    : { kind: 'subquery', of: measured(selector, measure), range, step };
}

function measured(
  selector: SelectorNode,
  measure: Exclude<CounterMeasure, { kind: 'value' }>,
): PromqlNode {
  const count = call('histogram_count', [selector]);
  switch (measure.kind) {
    case 'observations':
      return count;
    case 'sum':
      return call('histogram_sum', [selector]);
    case 'share':
    case 'between': {
      const bounds = [bound(measure.lower), bound(measure.upper)];
      const share = call('histogram_fraction', [...bounds, selector]);
      if (measure.kind === 'share') return share;
      return {
        kind: 'binary',
        operator: '*',
        bool: false,
        left: share,
        right: count,
      };
    }
    default:
      return assertNever(measure);
  }
}

function call(name: string, args: readonly PromqlNode[]): PromqlNode {
  return { kind: 'call', function: name, arguments: args };
}

/** Trees hold no negative numbers. */
function bound(value: number): PromqlNode {
  return value < 0
    ? { kind: 'negation', of: { kind: 'number', value: -value } }
    : { kind: 'number', value };
}
