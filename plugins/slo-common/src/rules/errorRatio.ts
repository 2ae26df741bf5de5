import { Indicator, MetricSource } from '../definition';
import {
  childrenOf,
  CounterExpression,
  CounterTerm,
  hasWindowPlaceholder,
  matchEitherLe,
  parsePromql,
  printPromql,
  PromqlNode,
  readCounterRatio,
  withWindow,
} from '../promql';
import { Millis, MINUTE_MS, Result } from '../units';
import { binary, call, number } from './promqlParts';

/** What a query that leaves its window open looks back over, where it is asked each minute; as the engine asks it. */
const OPEN_WINDOW = (5 * MINUTE_MS) as Millis;

/** The share of bad events over a window, as PromQL. */
export type ErrorRatio = (window: Millis) => string;

const COMPARISONS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * What the engine measures, asked of Prometheus itself: growth of bad over growth of all, for counters; averages over the minute
 * grid for the rest. The error says why an indicator has no such form.
 */
export function errorRatio(
  indicator: Indicator,
  grouping: readonly string[],
): Result<ErrorRatio, string> {
  switch (indicator.kind) {
    case 'ratio':
      return ofRatio(indicator, grouping);
    case 'raw': {
      const query = treeOf(indicator.metric);
      if (!query.ok) return query;
      const { rawType } = indicator;
      return {
        ok: true,
        value: window => {
          const mean = call('avg_over_time', gridOf(query.value, window));
          return printPromql(
            rawType === 'failure' ? mean : binary('-', number(1), mean),
          );
        },
      };
    }
    default: {
      const query = treeOf(indicator.metric);
      if (!query.ok) return query;
      const { operator, value } = indicator;
      return {
        ok: true,
        value: window => {
          const isGood: PromqlNode = {
            kind: 'binary',
            operator: COMPARISONS[operator],
            bool: true,
            left: query.value,
            right: number(value),
          };
          const good = call('avg_over_time', gridOf(isGood, window));
          return printPromql(binary('-', number(1), good));
        },
      };
    }
  }
}

function ofRatio(
  indicator: Extract<Indicator, { kind: 'ratio' }>,
  grouping: readonly string[],
): Result<ErrorRatio, string> {
  const { part, total, counts } = indicator;
  const partTree = treeOf(part);
  const totalTree = treeOf(total);
  if (!partTree.ok) return partTree;
  if (!totalTree.ok) return totalTree;
  const ratio = readCounterRatio(queryOf(part), queryOf(total));
  // rate and increase show that something is a counter, whatever `counter` says
  const isCounted =
    ratio.ok && (indicator.counter || ratio.value.total.unit.kind !== 'value');
  const sides = isCounted ? countersOf(ratio.value, grouping) : undefined;
  const trees = [partTree.value, totalTree.value];
  if (!sides && indicator.counter && !trees.some(hasRange)) {
    const why = ratio.ok ? 'it counts observations' : ratio.error;
    return { ok: false, error: `Only the portal can count this: ${why}.` };
  }
  const isOpen = [part, total].some(side =>
    hasWindowPlaceholder(queryOf(side)),
  );
  return {
    ok: true,
    value: window => {
      const [some, all] = sides?.(window) ?? [
        sumOf(partTree.value, window, isOpen),
        sumOf(totalTree.value, window, isOpen),
      ];
      // nothing of a kind was seen: the other is all there is
      const none = binary('*', all, number(0));
      const seen = binary('/', binary('or', some, none), all);
      return printPromql(
        counts === 'bad' ? seen : binary('-', number(1), seen),
      );
    },
  };
}

function countersOf(
  { part, total }: { part: CounterExpression; total: CounterExpression },
  grouping: readonly string[],
): ((window: Millis) => [PromqlNode, PromqlNode]) | undefined {
  const isPlain = [part, total].every(
    ({ measure }) => measure.kind === 'value',
  );
  if (!isPlain) return undefined;
  const side = (terms: readonly CounterTerm[], window: Millis) =>
    terms
      .map(term => growthOf(term, window, grouping))
      .reduce((sum, growth) => binary('+', sum, growth));
  return window => [side(part.terms, window), side(total.terms, window)];
}

function growthOf(
  { coefficient, selector }: CounterTerm,
  window: Millis,
  labels: readonly string[],
): PromqlNode {
  const growth: PromqlNode = {
    kind: 'aggregation',
    operator: 'sum',
    ...(labels.length > 0 && { grouping: { kind: 'by', labels } }),
    arguments: [
      call('rate', {
        kind: 'matrix',
        of: matchEitherLe(selector),
        range: { kind: 'fixed', length: window },
      }),
    ],
  };
  return coefficient === 1 ? growth : binary('*', growth, number(coefficient));
}

/** Whether a query makes growth of what it reads, or an average. */
function hasRange(tree: PromqlNode): boolean {
  return (
    tree.kind === 'matrix' ||
    tree.kind === 'subquery' ||
    childrenOf(tree).some(hasRange)
  );
}

/** Counts per interval add up over the grid; a query that leaves its window open is asked for it. */
function sumOf(tree: PromqlNode, window: Millis, isOpen: boolean): PromqlNode {
  return isOpen
    ? matchEitherLe(withWindow(tree, window))
    : call('sum_over_time', gridOf(tree, window));
}

function gridOf(of: PromqlNode, window: Millis): PromqlNode {
  const minute = { kind: 'fixed', length: MINUTE_MS as Millis } as const;
  return {
    kind: 'subquery',
    of: matchEitherLe(withWindow(of, OPEN_WINDOW)),
    range: { kind: 'fixed', length: window },
    step: minute,
  };
}

function treeOf(metric: MetricSource): Result<PromqlNode, string> {
  if (metric.type !== 'prometheus') {
    const error = `It is measured by ${metric.type}, not by Prometheus.`;
    return { ok: false, error };
  }
  const parsed = parsePromql(queryOf(metric));
  return parsed.ok ? parsed : { ok: false, error: parsed.error.message };
}

function queryOf({ spec }: MetricSource): string {
  return typeof spec.query === 'string' ? spec.query : '';
}
