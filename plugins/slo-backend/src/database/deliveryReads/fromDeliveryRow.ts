import { Instant } from '@nines/backstage-plugin-slo-common';
import { OutboxRow } from '../outbox/rows';
import { ListedDelivery } from './DeliveryDesk';

/** A message with the occurrence that leads its group; null for what is about no alert. */
export type DeliveryJoinRow = OutboxRow & {
  alert_id: string | null;
  alert_name: string | null;
  entity_ref: string | null;
};

export function fromDeliveryRow(row: DeliveryJoinRow): ListedDelivery {
  const state = row.state as ListedDelivery['state'];
  const message = row.reason ?? row.last_error;
  const isPending = state === 'pending';
  const isDelivered = state === 'delivered' && row.ended_at !== null;
  return {
    id: Number(row.id),
    destination: row.destination,
    event: row.event as ListedDelivery['event'],
    groupId: row.group_id,
    ...(row.alert_id !== null && {
      alert: {
        id: row.alert_id,
        name: row.alert_name ?? '',
        entityRef: row.entity_ref ?? '',
      },
    }),
    state,
    ...(message !== null && { message }),
    attempts: row.attempts,
    createdAt: Number(row.created_at) as Instant,
    ...(isPending && { dueAt: Number(row.due_at) as Instant }),
    ...(isDelivered && { deliveredAt: Number(row.ended_at) as Instant }),
    ...(row.last_status !== null && { lastStatus: row.last_status }),
  };
}
