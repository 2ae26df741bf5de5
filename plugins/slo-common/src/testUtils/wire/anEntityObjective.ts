import { EntityObjective, EntitySlosResponse, WireBurn } from '../../wire';
import { SLO_STATE_KINDS } from '../../budget';
import { StateCounts } from '../../wire/state';
import { WIRE_NOW, aWireObjective } from './aWireObjective';

/** The four tiers of the workbook's table for 30 days, burning at the given rate in every window. */
export function someWireBurns(rate: number | null): WireBurn[] {
  const tier = (
    severity: WireBurn['severity'],
    budgetShare: number,
    longHours: number,
  ): WireBurn => {
    const factor = (budgetShare * 720) / longHours;
    return {
      severity,
      budgetShare,
      factor,
      longSeconds: longHours * 3600,
      shortSeconds: longHours * 300,
      longRate: rate,
      shortRate: rate,
      holds: rate !== null && rate > factor,
    };
  };
  return [
    tier('page', 0.02, 1),
    tier('page', 0.05, 6),
    tier('ticket', 0.1, 24),
    tier('ticket', 0.1, 72),
  ];
}

/** {@link aWireObjective} as an entity's page gets it, burning at a fifth of what its budget allows. */
export function anEntityObjective(
  more?: Partial<EntityObjective>,
): EntityObjective {
  return {
    ...aWireObjective(),
    burns: someWireBurns(0.2),
    definition: {
      format: 'openslo',
      file: 'slo/availability.yaml',
      line: 1,
      url: 'https://git.example.com/shop/checkout/slo/availability.yaml',
    },
    ...more,
  };
}

/** How many of each state, every state named. */
export function someStateCounts(
  states: readonly (keyof StateCounts)[],
): StateCounts {
  const count = (kind: keyof StateCounts) =>
    states.filter(state => state === kind).length;
  return {
    invalid: count('invalid'),
    noData: count('noData'),
    exhausted: count('exhausted'),
    burning: count('burning'),
    atRisk: count('atRisk'),
    lowTraffic: count('lowTraffic'),
    healthy: count('healthy'),
  };
}

/** Every state once, in the order in which states are decided. */
export const oneOfEachState = someStateCounts(SLO_STATE_KINDS);

/** What an entity's page gets: its objectives, counted, without problems. */
export function anEntityResponse(
  more?: Partial<EntitySlosResponse>,
): EntitySlosResponse {
  const objectives = more?.objectives ?? [anEntityObjective()];
  return {
    entityRef: 'component:default/checkout',
    objectives,
    counts: someStateCounts(objectives.map(({ state }) => state.kind)),
    problems: [],
    locations: [{ location: 'dir:./slo', status: 'ok', lastReadAt: WIRE_NOW }],
    asOf: WIRE_NOW,
    ...more,
  };
}
