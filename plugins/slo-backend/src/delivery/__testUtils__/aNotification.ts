import { Instant, NotificationEvent } from '@nines/backstage-plugin-slo-common';
import { UnsentNotification } from '../../database/outbox';

/** What is told of a group of one occurrence, which bears the group's name. */
export function aNotification(
  groupId: string,
  event: NotificationEvent,
  at: Instant,
): UnsentNotification {
  const links = {
    alert: `https://portal.example/slo/alerts/${groupId}`,
    slo: 'https://portal.example/slo',
  };
  return {
    version: 1,
    event,
    groupId,
    at,
    more: 0,
    occurrences: [
      {
        occurrenceId: groupId,
        sloRef: 'component:default/checkout/success',
        objectiveKey: groupId,
        severity: 'page',
        alertName: 'CheckoutSuccessBurnPage',
        kind: 'burn',
        entityRef: 'component:default/checkout',
        entityTitle: 'Checkout',
        sloTitle: 'Success',
        status: event === 'resolved' ? 'resolved' : 'firing',
        firedAt: at,
        reasons: [],
        sentence: 'Checkout burns 15 times its budget.',
        links,
      },
    ],
  };
}
