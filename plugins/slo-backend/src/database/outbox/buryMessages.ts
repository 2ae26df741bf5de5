import { Knex } from 'knex';
import { AlertNotification, Instant } from '@nines/backstage-plugin-slo-common';
import { DeliveryLog } from './DeliveryLog';
import { NewMessage, enqueueMessages } from './enqueueMessages';
import { OperatorAlarms } from './OperatorAlarms';
import { MESSAGE_LENGTH, OutboxRow } from './rows';

/** A message that is given up, and why. */
export type Burial = { readonly row: OutboxRow; readonly reason: string };

/** What is told, and recorded, of messages that are given up. */
export type BuryOptions = {
  /** Who is told in place of a destination that does not take something. */
  readonly fallback: string | undefined;
  readonly alarms: OperatorAlarms;
  readonly log: DeliveryLog;
  readonly now: Instant;
};

/** All that changes alerts happens under this lock: taken first, it keeps messages of a group in order. */
export async function lockAlerts(tx: Knex.Transaction): Promise<void> {
  await tx('alert_tick').where('id', 1).update({ id: 1 });
}

/** Gives messages up, under {@link lockAlerts}: none silently. The fallback is told each, the operator once per destination. */
export async function buryMessages(
  tx: Knex.Transaction,
  burials: readonly Burial[],
  { fallback, alarms, log, now }: BuryOptions,
): Promise<void> {
  for (const { row, reason } of burials) {
    await tx<OutboxRow>('outbox')
      .where({ id: row.id, state: 'pending' })
      .update({
        state: 'dead',
        reason: reason.slice(0, MESSAGE_LENGTH),
        ended_at: now,
        lease_token: null,
        lease_until: null,
      });
  }
  const told = burials.filter(
    ({ row }) => fallback !== undefined && row.destination !== fallback,
  );
  await enqueueMessages(
    tx,
    told.map(burial => toFallback(burial, fallback ?? '')),
    now,
  );
  for (const { row, reason } of burials) {
    await log.ended(
      tx,
      {
        outboxId: Number(row.id),
        groupId: row.group_id,
        destination: row.destination,
        event: row.event,
        attempts: row.attempts,
        end: 'dead',
        reason,
      },
      now,
    );
    const sentence = `${row.destination} did not take a message: ${reason}`;
    await alarms.raise(tx, {
      name: `destination:${row.destination}`,
      sentence,
      isAbout: row.destination,
      now,
    });
  }
}

function toFallback({ row, reason }: Burial, fallback: string): NewMessage {
  const {
    idempotencyKey,
    sequence: _,
    ...notification
  }: AlertNotification = JSON.parse(row.notification_json);
  return {
    destination: fallback,
    notification: {
      ...notification,
      insteadOf: { destination: row.destination, reason },
    },
    insteadOf: { id: Number(row.id), key: idempotencyKey },
  };
}
