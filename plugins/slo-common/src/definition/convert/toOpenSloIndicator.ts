import { assertNever } from '../../units';
import { Indicator, JsonValue, MetricSource } from '../types';

/** An inline SLI. Operator and value of a threshold stand beside it, in the objective. */
export function toOpenSloIndicator(
  indicator: Indicator,
  name: string,
): JsonValue {
  return { metadata: { name }, spec: toSpec(indicator) };
}

function toSpec(indicator: Indicator): JsonValue {
  switch (indicator.kind) {
    case 'ratio': {
      const { counter, counts, part, total } = indicator;
      return {
        ratioMetric: {
          counter,
          [counts]: toMetric(part),
          total: toMetric(total),
        },
      };
    }
    case 'raw':
      return {
        ratioMetric: {
          rawType: indicator.rawType,
          raw: toMetric(indicator.metric),
        },
      };
    case 'threshold':
      return { thresholdMetric: toMetric(indicator.metric) };
    default:
      return assertNever(indicator);
  }
}

function toMetric({ type, source, spec }: MetricSource): JsonValue {
  return {
    metricSource: {
      ...(source !== undefined && { metricSourceRef: source }),
      type,
      spec,
    },
  };
}
