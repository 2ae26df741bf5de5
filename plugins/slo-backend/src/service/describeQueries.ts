import {
  Indicator,
  Instant,
  WireExplanation,
} from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { MeasuredSeries } from './MeasuredSeries';

type Queries = WireExplanation['queries'];

/** How the indicator is asked, in the words of its source; of a composite that of the objective with the lowest target. */
export function describeQueries(
  sources: readonly SliSource[],
  { objective }: MeasuredSeries,
  now: Instant,
): Queries {
  const { indicator } = objective.objective;
  const type = sourceType(indicator);
  const source = sources.find(each => each.type === type);
  if (!source) return [];
  const { window } = objective.definition;
  return source
    .describe(indicator, { window, now })
    .map(description => ({ ...description, source: type }));
}

function sourceType(indicator: Indicator): string {
  return indicator.kind === 'ratio'
    ? indicator.total.type
    : indicator.metric.type;
}
