import { Entity } from '@backstage/catalog-model';
import {
  ESCALATION_POLICY_ANNOTATION,
  EXAMPLE_ANNOTATION,
  Indicator,
  METRICS_INSTANCE_ANNOTATION,
  MetricSource,
  RUNBOOK_ANNOTATION,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/**
 * Fills in what the entity's annotations say for all of its SLOs: the instance where an indicator names none (pushed indicators
 * have no instance), the escalation policy and the runbook where an SLO names none, and that they are example data.
 */
export function withEntityDefaults(
  definition: SloDefinition,
  entity: Entity,
): SloDefinition {
  const instance = entity.metadata.annotations?.[METRICS_INSTANCE_ANNOTATION];
  const { annotations } = definition;
  return {
    ...definition,
    annotations: {
      ...defaultOf(entity, ESCALATION_POLICY_ANNOTATION),
      ...defaultOf(entity, RUNBOOK_ANNOTATION),
      ...annotations,
      ...(isExample(entity) && { [EXAMPLE_ANNOTATION]: 'true' }),
    },
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

function defaultOf(
  { metadata }: Entity,
  annotation: string,
): Record<string, string> {
  const value = metadata.annotations?.[annotation]?.trim();
  return value ? { [annotation]: value } : {};
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
