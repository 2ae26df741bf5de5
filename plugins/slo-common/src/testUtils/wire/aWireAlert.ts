import {
  AlertResponse,
  ListAlertsResponse,
  WireAlert,
  WireAlertEvent,
} from '../../wire';
import { someWireBurns } from './anEntityObjective';
import { WIRE_NOW } from './aWireObjective';

/** A page that has been firing for twelve minutes on {@link aWireObjective}, and may be moved in every way. */
export function aWireAlert(more?: Partial<WireAlert>): WireAlert {
  return {
    id: 'occ-0123456789abcdef0123',
    groupId: 'occ-0123456789abcdef0123',
    name: 'AvailabilityBurnPage',
    sloRef: 'component:default/checkout/availability',
    slo: 'availability',
    objective: '0',
    title: 'Availability',
    entity: {
      entityRef: 'component:default/checkout',
      kind: 'Component',
      title: 'Checkout',
      owner: 'group:default/payments',
      system: 'system:default/shop',
      tier: '1',
    },
    severity: 'page',
    kind: 'burn',
    status: 'firing',
    firedAt: '2026-11-20T11:48:00.000Z',
    acknowledgedAt: null,
    acknowledgedBy: null,
    resolvedAt: null,
    resolveReason: null,
    sentence:
      'The budget burned 20 times faster than even over 1 hour and 5 minutes; above 14.4 it pages.',
    suppression: null,
    allowedActions: ['acknowledge', 'resolve', 'note', 'silence'],
    ...more,
  };
}

/** A page of a list that holds all of its alerts. */
export function anAlertList(
  more?: Partial<ListAlertsResponse>,
): ListAlertsResponse {
  const items = more?.items ?? [aWireAlert()];
  const count = (status: WireAlert['status']) =>
    items.filter(item => item.status === status).length;
  return {
    items,
    totalItems: items.length,
    counts: {
      firing: count('firing'),
      acknowledged: count('acknowledged'),
      resolved: count('resolved'),
    },
    asOf: WIRE_NOW,
    ...more,
  };
}

/** It fired, two were told, one of them could not be reached. */
export function someAlertEvents(): WireAlertEvent[] {
  const minute = (at: string) => `2026-11-20T11:${at}:00.000Z`;
  return [
    {
      sequence: 1,
      at: minute('48'),
      type: 'opened',
      actor: null,
      message: 'It fired',
    },
    {
      sequence: 2,
      at: minute('48'),
      type: 'delivered',
      actor: null,
      message: 'PagerDuty took the message',
      destination: 'pagerduty:payments',
      step: 1,
    },
    {
      sequence: 3,
      at: minute('49'),
      type: 'deliveryFailed',
      actor: null,
      message: 'Slack answered channel_not_found',
      destination: 'slack:payments',
    },
    {
      sequence: 4,
      at: minute('53'),
      type: 'escalated',
      actor: null,
      message: 'Nobody acknowledged for 5 min',
      destination: 'pagerduty:managers',
      step: 2,
    },
    {
      sequence: 5,
      at: minute('55'),
      type: 'note',
      actor: 'user:default/jane.doe',
      message: 'The payment provider has an incident of its own.',
    },
  ];
}

/** {@link aWireAlert} as its page gets it: escalated once, and about to tell a third. */
export function anAlertResponse(more?: Partial<AlertResponse>): AlertResponse {
  const [burn] = someWireBurns(20);
  return {
    ...aWireAlert(),
    version: 3,
    reasons: [
      {
        kind: 'burn',
        burn,
        budgetUsed: 0.031,
        guard: { verdict: 'passed', bad: 600, total: 30_000 },
        source: 'the workbook’s table for 30 days',
      },
    ],
    explanation: [
      'Over 1 hour the burn rate was 20, over 5 minutes 20; both are above 14.4.',
      '14.4 = 2 % of the budget × 720 hours ÷ 1 hour.',
      'The hour used 3.1 % of the budget.',
    ],
    escalation: {
      policy: 'payments',
      status: 'running',
      told: [
        {
          destination: 'pagerduty:payments',
          at: '2026-11-20T11:48:00.000Z',
          times: 1,
        },
        {
          destination: 'pagerduty:managers',
          at: '2026-11-20T11:53:00.000Z',
          times: 2,
        },
      ],
      next: {
        at: '2026-11-20T12:08:00.000Z',
        destinations: ['webhook:status-page'],
      },
    },
    timeline: someAlertEvents(),
    group: [],
    runbookUrl: 'https://runbooks.example.com/checkout#availability',
    ...more,
  };
}
