import { WireDelivery } from '@nines/backstage-plugin-slo-common';
import { ListedDelivery } from '../../database/deliveryReads/DeliveryDesk';
import { toIso, toIsoOrNull } from '../toIso';

/** A message of the outbox as the wire shows it. */
export function toWireDelivery(
  delivery: ListedDelivery,
  mayManage: boolean,
): WireDelivery {
  const { id, destination, event, groupId, state, attempts } = delivery;
  return {
    id: String(id),
    destination,
    event,
    groupId,
    alert: delivery.alert ?? null,
    state,
    message: delivery.message ?? null,
    attempts,
    createdAt: toIso(delivery.createdAt),
    dueAt: toIsoOrNull(delivery.dueAt),
    deliveredAt: toIsoOrNull(delivery.deliveredAt),
    lastStatus: delivery.lastStatus ?? null,
    allowedActions: mayManage && state === 'dead' ? ['redrive'] : [],
  };
}
