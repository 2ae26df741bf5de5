import { SloResponse, WireExplanation } from '../../wire';
import { WIRE_NOW } from './aWireObjective';
import { anEntityObjective } from './anEntityObjective';

/** The two ledger rows and the query behind {@link aWireObjective}. */
export function anExplanation(
  more?: Partial<WireExplanation>,
): WireExplanation {
  return {
    start: {
      at: '2026-10-21T12:00:00.000Z',
      good: 4_000_000,
      total: 4_000_400,
      coveredSeconds: 8_000_000,
    },
    end: {
      at: WIRE_NOW,
      good: 4_999_820,
      total: 5_000_400,
      coveredSeconds: 10_592_000,
    },
    formula: [
      'total = 5,000,400 − 4,000,400 = 1,000,000',
      'bad = 1,000,000 − (4,999,820 − 4,000,000) = 180',
      'allowed = (1 − 0.999) × 1,000,000 = 1,000',
      'left = 1 − 180 ÷ 1,000 = 82 %',
    ],
    queries: [
      {
        role: 'total',
        source: 'prometheus',
        instance: 'default',
        query: 'sum(http_requests_total{service="checkout"})',
        url: 'https://prometheus.example.com/graph?g0.expr=x',
      },
    ],
    ...more,
  };
}

type SloObjective = SloResponse['objectives'][number];

/** {@link anEntityObjective} as the SLO page gets it: one target, one epoch, no exclusions. */
export function aSloObjective(more?: Partial<SloObjective>): SloObjective {
  return {
    ...anEntityObjective(),
    explanation: anExplanation(),
    targets: [{ from: '2026-09-01T00:00:00.000Z', target: 0.999 }],
    epochs: [{ from: '2026-09-01T00:00:00.000Z', reason: 'first seen' }],
    exclusions: [],
    ...more,
  };
}

/** What the SLO page gets, but for its charts. */
export function aSloResponse(more?: Partial<SloResponse>): SloResponse {
  return {
    sloRef: 'component:default/checkout/availability',
    entity: {
      entityRef: 'component:default/checkout',
      kind: 'Component',
      title: 'Checkout',
      owner: 'group:default/payments',
      system: 'system:default/shop',
      tier: '1',
    },
    title: 'Availability',
    description: 'Requests that were answered without a server error',
    labels: {},
    objectives: [aSloObjective()],
    problems: [],
    asOf: WIRE_NOW,
    ...more,
  };
}
