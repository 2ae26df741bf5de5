import { Entity } from '@backstage/catalog-model';
import {
  EXAMPLE_ANNOTATION,
  Indicator,
  METRICS_INSTANCE_ANNOTATION,
  MetricSource,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/**
 * Fills in what the entity's annotations say for all of its SLOs: the instance where an indicator names none (pushed indicators
 * have no instance), and that they are example data.
 */
export function withEntityDefaults(
  definition: SloDefinition,
  entity: Entity,
): SloDefinition {
  const instance = entity.metadata.annotations?.[METRICS_INSTANCE_ANNOTATION];
  const { annotations } = definition;
  return {
    ...definition,
    annotations: isExample(entity)
      ? { ...annotations, [EXAMPLE_ANNOTATION]: 'true' }
      : annotations,
    objectives: definition.objectives.map(objective => ({
      ...objective,
      indicator: withInstance(objective.indicator, instance?.trim()),
    })),
  };
}

/** Whether all SLOs of an entity are example data. */
export function isExample({ metadata }: Entity): boolean {
  return metadata.annotations?.[EXAMPLE_ANNOTATION]?.trim() === 'true';
}

function withInstance(
  indicator: Indicator,
  instance: string | undefined,
): Indicator {
  if (!instance) return indicator;
  const fill = (metric: MetricSource): MetricSource =>
    metric.source !== undefined || metric.type === 'push'
      ? metric
      : { ...metric, source: instance };
  return indicator.kind === 'ratio'
    ? { ...indicator, part: fill(indicator.part), total: fill(indicator.total) }
    : { ...indicator, metric: fill(indicator.metric) };
}
