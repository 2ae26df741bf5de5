import { NewChange } from '@nines/backstage-plugin-nines-node';
import { OutboxNotification } from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../alerts/OccurrenceRecord';

/** What siblings learn when an occurrence opens, moves or ends: all of it, as it is now. */
export function toOccurrenceChange(record: OccurrenceRecord): NewChange {
  return {
    entityRef: record.entityRef,
    type: 'occurrence',
    subject: record.id,
    body: {
      groupId: record.groupId,
      name: record.alertName,
      sloRef: record.sloRef,
      objective: record.objectiveKey,
      title: record.context.sloTitle,
      severity: record.severity,
      kind: record.kind,
      status: record.status,
      sentence: record.context.sentence,
      pendingSince: toIso(record.pendingSince),
      firedAt: toIso(record.firedAt),
      acknowledgedAt: toIso(record.acknowledgedAt),
      acknowledgedBy: record.acknowledgedBy ?? null,
      resolvedAt: toIso(record.resolvedAt),
      resolveReason: record.resolveReason ?? null,
      isSuppressed: record.suppression !== undefined,
    },
  };
}

/**
 * What siblings learn when a message was delivered, or given up: one change per occurrence that it told of. Messages about none,
 * such as tests, are nobody else's business.
 */
export function toDeliveryChanges(delivery: {
  readonly id: number;
  readonly destination: string;
  readonly notification: OutboxNotification;
  readonly state: 'delivered' | 'dead';
  /** From 1. */
  readonly attempt: number;
}): NewChange[] {
  const { id, destination, notification, state, attempt } = delivery;
  const { event, groupId, step, policy } = notification;
  return notification.occurrences.map(occurrence => ({
    entityRef: occurrence.entityRef,
    type: 'delivery',
    subject: occurrence.occurrenceId,
    body: {
      deliveryId: String(id),
      groupId,
      destination,
      event,
      state,
      attempt,
      step: step ?? null,
      policy: policy ?? null,
    },
  }));
}

function toIso(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}
