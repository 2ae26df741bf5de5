import { AlertNotification, NotifiedOccurrence } from '../notification';
import { Instant } from '../units';

const FIRED = 1_800_000_000_000 as Instant;

/** An occurrence of a page, as channels get it. */
export function aNotified(
  change: Partial<NotifiedOccurrence> = {},
): NotifiedOccurrence {
  return {
    sloRef: 'component:default/checkout/success',
    objectiveKey: '0',
    severity: 'page',
    occurrenceId: 'occ-00000000000000000001',
    alertName: 'SuccessBurnPage',
    kind: 'burn',
    entityRef: 'component:default/checkout',
    entityTitle: 'Checkout',
    owner: 'group:default/payments',
    system: 'system:default/shop',
    tier: '1',
    sloTitle: 'Checkout success',
    status: 'firing',
    firedAt: FIRED,
    reasons: [],
    sentence:
      'It burns 21.4 times too fast over 1 h and 5 min (limit 14.4): 3 % of the budget is gone since 09:58.',
    links: {
      alert: 'https://portal.example/slo/alerts/occ-00000000000000000001',
      slo: 'https://portal.example/slo/component/default/checkout/success',
      runbook: 'https://portal.example/docs/checkout',
    },
    ...change,
  };
}

/** The first message of a page. */
export function aNotification(
  change: Partial<AlertNotification> = {},
): AlertNotification {
  return {
    version: 1,
    idempotencyKey: 'a'.repeat(64),
    event: 'triggered',
    groupId: 'occ-00000000000000000001',
    sequence: 1,
    at: FIRED,
    occurrences: [aNotified()],
    more: 0,
    ...change,
  };
}
