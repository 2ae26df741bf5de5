import { PropertyPath } from '../documents';
import { Indicator, JsonValue, MetricSource } from '../types';
import { IndicatorSpec, ObjectiveData } from './OpenSloObject';
import { Resolution } from './Resolution';

type Metric = NonNullable<IndicatorSpec['thresholdMetric']>;
type RatioMetric = NonNullable<IndicatorSpec['ratioMetric']>;

/** Type of a source that says nothing of it. */
const DEFAULT_TYPE = 'prometheus';

/**
 * What an objective measures; nothing where rules I1 to I7, S17 or S18 are broken, which is reported already.
 *
 * @param path - Of the `spec` of the SLI, in the document of the SLO; of the reference where it is another document.
 */
export function toIndicator(
  spec: IndicatorSpec,
  objective: ObjectiveData,
  options: { readonly path: PropertyPath; readonly resolution: Resolution },
): Indicator | undefined {
  const { thresholdMetric, ratioMetric } = spec;
  if (thresholdMetric) {
    const { op, value } = objective;
    if (op === undefined || value === undefined) return undefined;
    const metric = toSource(thresholdMetric, options);
    return { kind: 'threshold', operator: op, value, metric };
  }
  return ratioMetric && toRatio(ratioMetric, options);
}

function toRatio(
  ratio: RatioMetric,
  options: { readonly path: PropertyPath; readonly resolution: Resolution },
): Indicator | undefined {
  const { good, bad, total, raw, rawType } = ratio;
  if (raw && rawType) {
    return { kind: 'raw', rawType, metric: toSource(raw, options) };
  }
  const part = good ?? bad;
  if (!total || !part) return undefined;
  warnOfCounter(ratio, options);
  return {
    kind: 'ratio',
    counter: ratio.counter ?? false,
    counts: good ? 'good' : 'bad',
    part: toSource(part, options),
    total: toSource(total, options),
  };
}

function warnOfCounter(
  { counter }: RatioMetric,
  options: { readonly path: PropertyPath; readonly resolution: Resolution },
): void {
  if (counter !== undefined) return;
  options.resolution.report.problem({
    path: [...options.path, 'ratioMetric', 'counter'],
    rule: 'M14',
    severity: 'warning',
    message:
      'counter is missing, so the queries are taken to give counts per interval, not ever-growing counters.',
    hint: 'Write "counter: true" for Prometheus counters, "counter: false" otherwise.',
  });
}

function toSource(
  { metricSource }: Metric,
  options: { readonly path: PropertyPath; readonly resolution: Resolution },
): MetricSource {
  const { metricSourceRef, spec } = metricSource;
  const { references } = options.resolution;
  const dataSource =
    metricSourceRef !== undefined
      ? references.dataSources.get(metricSourceRef)?.data.spec
      : undefined;
  const type = metricSource.type ?? dataSource?.type ?? DEFAULT_TYPE;
  return {
    type: type.toLocaleLowerCase('en-US'),
    ...(metricSourceRef !== undefined && { source: metricSourceRef }),
    spec: toPlain(spec),
  };
}

function toPlain(spec: Metric['metricSource']['spec']): {
  readonly [key: string]: JsonValue;
} {
  return spec;
}
