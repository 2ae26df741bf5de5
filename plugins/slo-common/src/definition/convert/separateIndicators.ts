import { Indicator, JsonValue, SloDefinition } from '../types';

/**
 * Splits an SLO whose objectives measure different things, and are no composite, into one SLO for each: OpenSLO v1 has one
 * indicator for all of them. Objectives that only judge the same samples differently stay together.
 */
export function separateIndicators(definition: SloDefinition): {
  readonly definition: SloDefinition;
  /** It was part of a larger one. */
  readonly isPart: boolean;
}[] {
  const { objectives, composite, name } = definition;
  const measured = new Set(
    objectives.map(({ indicator }) => JSON.stringify(metricsOf(indicator))),
  );
  if (composite || measured.size === 1) return [{ definition, isPart: false }];
  return objectives.map(objective => ({
    definition: {
      ...definition,
      name: `${name}-${objective.id}`,
      objectives: [objective],
    },
    isPart: true,
  }));
}

/** What is asked of the source; operator and value of a threshold stand in the objective. */
function metricsOf(indicator: Indicator): JsonValue {
  const { kind } = indicator;
  return kind === 'threshold'
    ? [kind, indicator.metric]
    : [kind, { ...indicator }];
}
