import {
  Instant,
  Millis,
  ObjectiveStatus,
  Ratio,
  SloState,
} from '@nines/backstage-plugin-slo-common';

const LENGTH = (30 * 86_400_000) as Millis;

/** A status with numbers where `left` is given. */
export function buildStatus(input: {
  entityRef: string;
  slo: string;
  state: SloState;
  left?: number;
  computedAt: Instant;
  objectiveKey?: string;
}): ObjectiveStatus {
  const { entityRef, slo, state, left, computedAt, objectiveKey = '0' } = input;
  const requestedFrom = (computedAt - LENGTH) as Instant;
  return {
    sloRef: `${entityRef}/${slo}`,
    entityRef,
    slo,
    objectiveKey,
    title: slo,
    target: 0.99 as Ratio,
    method: 'Occurrences',
    composite: false,
    state,
    message: state.kind,
    burns: [],
    computedAt,
    example: false,
    ...(left !== undefined && {
      budget: {
        allowed: 100,
        bad: 100 - 100 * left,
        total: 10_000,
        sli: (1 - (100 - 100 * left) / 10_000) as Ratio,
        left,
        coverage: 1 as Ratio,
      },
      forecast: {},
      window: {
        window: { kind: 'rolling', length: LENGTH, text: '30d' },
        from: requestedFrom,
        to: computedAt,
        requestedFrom,
      },
    }),
  };
}
