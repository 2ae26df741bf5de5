import {
  Indicator,
  MetricSource,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/** Fills the instance of the entity's annotation in where an indicator names none. Pushed indicators have no instance. */
export function withDefaultInstance(
  definition: SloDefinition,
  instance: string | undefined,
): SloDefinition {
  const name = instance?.trim();
  if (!name) return definition;
  const fill = (metric: MetricSource): MetricSource =>
    metric.source !== undefined || metric.type === 'push'
      ? metric
      : { ...metric, source: name };
  return {
    ...definition,
    objectives: definition.objectives.map(objective => ({
      ...objective,
      indicator: mapSources(objective.indicator, fill),
    })),
  };
}

function mapSources(
  indicator: Indicator,
  map: (metric: MetricSource) => MetricSource,
): Indicator {
  return indicator.kind === 'ratio'
    ? { ...indicator, part: map(indicator.part), total: map(indicator.total) }
    : { ...indicator, metric: map(indicator.metric) };
}
