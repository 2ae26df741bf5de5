import {
  AggregationNode,
  CallNode,
  printPromql,
  PromqlNode,
} from '../../promql';
import { parsePrometheusDuration } from '../../units';
import { Cursor } from '../documents';
import { Indicator, MetricSource } from '../types';
import { readSelector } from './readSelector';
import { PYRRA_INDICATORS } from './pyrraSchemas';

/** An indicator, and the labels that split it into one SLO each. */
export type GroupedIndicator = {
  readonly indicator: Indicator;
  readonly grouping: readonly string[];
};

/** Reads `spec.indicator` once it is known to follow the rules. */
export function readPyrraIndicator(
  indicator: Cursor,
): GroupedIndicator | undefined {
  const [kind] = indicator.present(...PYRRA_INDICATORS);
  if (kind === undefined) return undefined;
  const of = indicator.at(kind);
  const grouping = of
    .at('grouping')
    .items()
    .flatMap(({ text }) => text ?? []);
  const read = { of, grouping };
  const found =
    readRatio(read, kind) ?? readNative(read, kind) ?? readGauge(read, kind);
  return found && { indicator: found, grouping };
}

type Part = { readonly of: Cursor; readonly grouping: readonly string[] };

/** `ratio` and `latency`: two counters, of which one counts the errors or the successes. */
function readRatio(
  { of, grouping }: Part,
  kind: string,
): Indicator | undefined {
  if (kind !== 'ratio' && kind !== 'latency') return undefined;
  const isLatency = kind === 'latency';
  const part = of.at(isLatency ? 'success' : 'errors').at('metric');
  const partSelector = readSelector(part);
  const totalSelector = readSelector(of.at('total').at('metric'));
  if (!partSelector || !totalSelector) return undefined;
  return {
    kind: 'ratio',
    counter: true,
    counts: isLatency ? 'good' : 'bad',
    part: toMetric(sum(partSelector, grouping)),
    total: toMetric(sum(totalSelector, grouping)),
  };
}

/** `latencyNative`: the observations of a native histogram up to a latency. */
function readNative(
  { of, grouping }: Part,
  kind: string,
): Indicator | undefined {
  if (kind !== 'latencyNative') return undefined;
  const selector = readSelector(of.at('total').at('metric'));
  const latency = parsePrometheusDuration(of.at('latency').text ?? '');
  if (!selector || !latency.ok) return undefined;
  const growth = sum(
    call('increase', {
      kind: 'matrix',
      of: selector,
      range: { kind: 'placeholder' },
    }),
    grouping,
  );
  const observations = call('histogram_count', growth);
  const share = call(
    'histogram_fraction',
    { kind: 'number', value: 0 },
    { kind: 'number', value: latency.value / 1000 },
    growth,
  );
  return {
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: toMetric({
      kind: 'binary',
      operator: '*',
      bool: false,
      left: share,
      right: observations,
    }),
    total: toMetric(observations),
  };
}

/** `bool_gauge`: each sample of 1 is good. */
function readGauge({ of }: Part, kind: string): Indicator | undefined {
  const selector = readSelector(of.at('metric'));
  if (kind !== 'bool_gauge' || !selector) return undefined;
  return {
    kind: 'threshold',
    operator: 'gte',
    value: 1,
    metric: toMetric(selector),
  };
}

function sum(of: PromqlNode, grouping: readonly string[]): AggregationNode {
  return {
    kind: 'aggregation',
    operator: 'sum',
    ...(grouping.length > 0 && { grouping: { kind: 'by', labels: grouping } }),
    arguments: [of],
  };
}

function call(name: string, ...args: readonly PromqlNode[]): CallNode {
  return { kind: 'call', function: name, arguments: args };
}

function toMetric(query: PromqlNode): MetricSource {
  return { type: 'prometheus', spec: { query: printPromql(query) } };
}
