import {
  SimulateEscalationResponse,
  WireDelivery,
  WireDestination,
  WireMaintenance,
  WireSilence,
} from '../../wire';
import { WIRE_NOW } from './aWireObjective';

/** The first message of {@link aWireAlert}, taken by PagerDuty at once. */
export function aWireDelivery(more?: Partial<WireDelivery>): WireDelivery {
  return {
    id: 'delivery-1',
    destination: 'pagerduty:payments',
    event: 'triggered',
    groupId: 'occ-0123456789abcdef0123',
    alert: {
      id: 'occ-0123456789abcdef0123',
      name: 'AvailabilityBurnPage',
      entityRef: 'component:default/checkout',
    },
    state: 'delivered',
    message: null,
    attempts: 1,
    createdAt: '2026-11-20T11:48:00.000Z',
    dueAt: null,
    deliveredAt: '2026-11-20T11:48:01.000Z',
    lastStatus: 202,
    allowedActions: [],
    ...more,
  };
}

/** A PagerDuty service that takes everything, and may be tried. */
export function aWireDestination(
  more?: Partial<WireDestination>,
): WireDestination {
  return {
    ref: 'pagerduty:payments',
    type: 'pagerduty',
    name: 'payments',
    description: 'PagerDuty service payments',
    perMinute: 100,
    health: 'ok',
    since: null,
    message: null,
    pausedUntil: null,
    pending: 0,
    dead: 0,
    oldestPendingSeconds: null,
    lastDeliveredAt: '2026-11-20T11:48:01.000Z',
    isFallback: false,
    allowedActions: ['test'],
    ...more,
  };
}

/** A silence of one SLO for the next hour, which the reader may end. */
export function aWireSilence(more?: Partial<WireSilence>): WireSilence {
  return {
    id: 'silence-1',
    matchers: { entity: ['component:default/checkout'], slo: ['availability'] },
    reason: 'The load test of this afternoon',
    author: 'user:default/jane.doe',
    createdAt: '2026-11-20T11:00:00.000Z',
    startsAt: '2026-11-20T11:00:00.000Z',
    endsAt: '2026-11-20T13:00:00.000Z',
    expiredBy: null,
    status: 'active',
    allowedActions: ['expire'],
    ...more,
  };
}

/** A window of every Sunday night, from app-config. */
export function aWireMaintenance(
  more?: Partial<WireMaintenance>,
): WireMaintenance {
  return {
    id: 'database-upgrades',
    name: 'database-upgrades',
    matchers: { system: ['system:default/shop'] },
    reason: 'The database is upgraded',
    author: 'group:default/dba',
    schedule: 'every Sunday 02:00 for 2 h, Europe/Berlin',
    source: 'app-config',
    excludeFromBudget: true,
    status: 'upcoming',
    startsAt: '2026-11-22T01:00:00.000Z',
    endsAt: '2026-11-22T03:00:00.000Z',
    ...more,
  };
}

/** PagerDuty at once, its managers after five minutes, then nobody. */
export function aSimulation(
  more?: Partial<SimulateEscalationResponse>,
): SimulateEscalationResponse {
  const step = (
    number: number,
    at: string,
    told: { ref: string; description: string | null },
    why: string,
  ): SimulateEscalationResponse['steps'][number] => ({
    at,
    step: number,
    round: 1,
    destinations: [
      { ...told, event: number === 1 ? 'triggered' : 'escalated' },
    ],
    why,
  });
  return {
    at: WIRE_NOW,
    alertName: 'AvailabilityBurnPage',
    policy: 'payments',
    why: 'payments is the first policy that matches: owner is group:default/payments.',
    suppression: null,
    steps: [
      step(
        1,
        WIRE_NOW,
        {
          ref: 'pagerduty:payments',
          description: 'PagerDuty service payments',
        },
        'It fires.',
      ),
      step(
        2,
        '2026-11-20T12:05:00.000Z',
        { ref: 'pagerduty:managers', description: null },
        'Nobody acknowledged for 5 min.',
      ),
    ],
    warnings: ['pagerduty:managers is not configured.'],
    ...more,
  };
}
