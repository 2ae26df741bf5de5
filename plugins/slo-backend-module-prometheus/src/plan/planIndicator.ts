import {
  Indicator,
  MetricSource,
  Result,
  assertNever,
} from '@nines/backstage-plugin-slo-common';
import { GridPlan, IndicatorPlan } from './IndicatorPlan';
import { ReadQuery, gridText, readQuery } from './readQuery';
import { planCounters } from './planCounters';
import { asksCounters, isAggregated } from './queryTraits';

type RatioIndicator = Extract<Indicator, { kind: 'ratio' }>;

/** Decides how an indicator is measured; the error says what its author must change. */
export function planIndicator(
  indicator: Indicator,
): Result<IndicatorPlan, string> {
  switch (indicator.kind) {
    case 'ratio':
      return planRatio(indicator);
    case 'raw': {
      const { rawType } = indicator;
      return planSingle(indicator.metric, query => ({
        kind: 'raw',
        rawType,
        query,
      }));
    }
    case 'threshold': {
      const { operator, value } = indicator;
      return planSingle(indicator.metric, query => ({
        kind: 'threshold',
        operator,
        value,
        query,
      }));
    }
    default:
      return assertNever(indicator);
  }
}

function planSingle(
  metric: MetricSource,
  toPlan: (query: string) => GridPlan,
): Result<IndicatorPlan, string> {
  const read = readQuery(metric);
  if (!read.ok) return read;
  const how = toPlan(gridText(read.value));
  return { ok: true, value: { source: metric.source, how } };
}

function planRatio(indicator: RatioIndicator): Result<IndicatorPlan, string> {
  const { counts, part, total } = indicator;
  if (part.source !== total.source) {
    const name = (one: MetricSource) => one.source ?? 'the default';
    return fail(
      `'${counts}' and 'total' must name the same instance, not ${name(
        part,
      )} and ${name(total)}`,
    );
  }
  const partQuery = readQuery(part);
  if (!partQuery.ok) return fail(`${counts}: ${partQuery.error}`);
  const totalQuery = readQuery(total);
  if (!totalQuery.ok) return fail(`total: ${totalQuery.error}`);
  const how =
    planCounters(indicator, partQuery.value, totalQuery.value) ??
    planOpaque(indicator, partQuery.value, totalQuery.value);
  return { ok: true, value: { source: total.source, how } };
}

/** Expressions that only Prometheus can compute. */
function planOpaque(
  { counter, counts }: RatioIndicator,
  part: ReadQuery,
  total: ReadQuery,
): GridPlan {
  const queries = { counts, part: gridText(part), total: gridText(total) };
  const isCounter =
    counter && asksCounters(part.tree) && asksCounters(total.tree);
  if (!isCounter) return { kind: 'values', ...queries };
  const isSum = isAggregated(part.tree) || isAggregated(total.tree);
  return {
    kind: 'differences',
    falls: isSum ? 'unknown' : 'restart',
    ...queries,
  };
}

function fail(error: string): Result<never, string> {
  return { ok: false, error };
}
