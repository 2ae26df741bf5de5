import { WireObjective, WireState } from '../../wire';
import { SloStateKind } from '../../budget';

/** The present of all wire builders: `asOf` of every answer. */
export const WIRE_NOW = '2026-11-20T12:00:00.000Z';

/** A state with the sentence that its kind gets in tests. */
export function aWireState(
  kind: SloStateKind,
  more?: Partial<WireState>,
): WireState {
  return { kind, message: `This objective is ${kind}.`, ...more };
}

/** A healthy 99.9 % availability of `component:default/checkout` with 82 % of its budget left, but for what is given. */
export function aWireObjective(more?: Partial<WireObjective>): WireObjective {
  const entityRef = more?.entityRef ?? 'component:default/checkout';
  const slo = more?.slo ?? 'availability';
  return {
    sloRef: `${entityRef}/${slo}`,
    entityRef,
    slo,
    objective: '0',
    title: 'Availability',
    target: 0.999,
    method: 'Occurrences',
    composite: false,
    state: aWireState('healthy'),
    window: {
      label: '30 days',
      kind: 'rolling',
      from: '2026-10-21T12:00:00.000Z',
      to: WIRE_NOW,
      requestedFrom: '2026-10-21T12:00:00.000Z',
      coverage: 1,
    },
    budget: {
      allowed: 1_000,
      bad: 180,
      total: 1_000_000,
      sli: 0.99982,
      left: 0.82,
    },
    forecast: { exhaustedAt: null },
    sparkline: Array.from({ length: 30 }, (_, index) => 1 - index * 0.006),
    example: false,
    ...more,
  };
}
