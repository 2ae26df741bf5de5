import { ChangeFeed } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { OccurrenceRow } from '../alerts/rows';
import { appendTimeline } from '../alerts/timeline';
import { toDeliveryChanges } from '../changes/toChange';
import { DeliveryLog, EndedDelivery } from './DeliveryLog';

/** {@link DeliveryLog} in the timelines of alerts and in the change feed. */
export class DatabaseDeliveryLog implements DeliveryLog {
  readonly #changes: ChangeFeed;

  constructor(changes: ChangeFeed) {
    this.#changes = changes;
  }

  async ended(
    tx: Knex.Transaction,
    deliveries: readonly EndedDelivery[],
    now: Instant,
  ): Promise<void> {
    const alerts = await onlyAlerts(tx, deliveries);
    const events = alerts.flatMap(delivery => toEvents(delivery, now));
    await appendTimeline(tx, events);
    await this.#changes.append(tx, alerts.flatMap(toDeliveryChanges), now);
  }
}

/** Deliveries with what they tell of alerts; notices of Nines itself, and tests, are in no timeline. */
async function onlyAlerts(
  tx: Knex.Transaction,
  deliveries: readonly EndedDelivery[],
): Promise<EndedDelivery[]> {
  const ids = deliveries.flatMap(({ notification }) =>
    notification.occurrences.map(({ occurrenceId }) => occurrenceId),
  );
  const rows = await tx<OccurrenceRow>('alert_occurrence')
    .whereIn('id', ids)
    .select('id');
  const known = new Set(rows.map(({ id }) => id));
  return deliveries.map(delivery => {
    const { notification } = delivery;
    const occurrences = notification.occurrences.filter(({ occurrenceId }) =>
      known.has(occurrenceId),
    );
    return { ...delivery, notification: { ...notification, occurrences } };
  });
}

function toEvents(delivery: EndedDelivery, at: Instant) {
  const { id, destination, notification, attempt, state, reason } = delivery;
  const { event, step, insteadOf } = notification;
  const type =
    state === 'delivered'
      ? ('delivered' as const)
      : ('deliveryFailed' as const);
  const detail = {
    deliveryId: String(id),
    destination,
    event,
    attempt,
    ...(step !== undefined && { step }),
    ...(insteadOf && { insteadOf: insteadOf.destination }),
    ...(reason !== undefined && { reason }),
  };
  return notification.occurrences.map(({ occurrenceId }) => {
    return { occurrenceId, at, type, detail };
  });
}
