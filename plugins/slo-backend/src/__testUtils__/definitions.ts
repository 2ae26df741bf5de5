import {
  Millis,
  Objective,
  Ratio,
  SloDefinition,
} from '@nines/backstage-plugin-slo-common';

/** An objective of 99 % that is fed by push. */
export function anObjective(changes: Partial<Objective> = {}): Objective {
  const metric = { type: 'push', spec: {} };
  return {
    id: '0',
    target: 0.99 as Ratio,
    weight: 1,
    indicator: {
      kind: 'ratio',
      counter: true,
      counts: 'good',
      part: metric,
      total: metric,
    },
    ...changes,
  };
}

/** SLO `availability` over 28 days, with one {@link anObjective}. */
export function aDefinition(
  changes: Partial<SloDefinition> = {},
  objective: Partial<Objective> = {},
): SloDefinition {
  return {
    name: 'availability',
    service: 'checkout',
    labels: {},
    annotations: {},
    window: {
      kind: 'rolling',
      length: (28 * 24 * 3_600_000) as Millis,
      text: '28d',
    },
    method: 'Occurrences',
    composite: false,
    grouping: [],
    objectives: [anObjective(objective)],
    alertConditions: [],
    origin: { format: 'openslo', file: 'slo.yaml', line: 1, document: 0 },
    ...changes,
  };
}
