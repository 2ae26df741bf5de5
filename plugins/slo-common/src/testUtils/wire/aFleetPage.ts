import { FleetRow, ListSlosResponse } from '../../wire';
import { aWireObjective, WIRE_NOW } from './aWireObjective';
import { someStateCounts } from './anEntityObjective';

/** {@link aWireObjective} as a row of the fleet page, owned by `group:default/payments` in system `shop`. */
export function aFleetRow(more?: Partial<FleetRow>): FleetRow {
  const objective = aWireObjective(more);
  return {
    entity: {
      entityRef: objective.entityRef,
      kind: 'Component',
      title: 'Checkout',
      owner: 'group:default/payments',
      system: 'system:default/shop',
      tier: '1',
    },
    ...objective,
  };
}

/** A page of the fleet that holds all of its rows. */
export function aFleetPage(more?: Partial<ListSlosResponse>): ListSlosResponse {
  const items = more?.items ?? [aFleetRow()];
  return {
    items,
    totalItems: items.length,
    counts: someStateCounts(items.map(({ state }) => state.kind)),
    facets: {
      owner: [{ value: 'group:default/payments', count: items.length }],
      system: [{ value: 'system:default/shop', count: items.length }],
      kind: [{ value: 'Component', count: items.length }],
      tier: [{ value: '1', count: items.length }],
    },
    asOf: WIRE_NOW,
    ...more,
  };
}
