import { Knex } from 'knex';
import {
  AlertNotification,
  Instant,
  MessageEvent,
} from '@nines/backstage-plugin-slo-common';
import { DeliveryLog, toEndedDelivery } from './DeliveryLog';
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

/** Who tries a destination sees for themselves what came of it; a definition that changed is worth waking nobody. */
const QUIET: ReadonlySet<string> = new Set<MessageEvent>(['test', 'changed']);

/** Gives messages up, under the lock on alerts: none silently. The fallback is told each, the operator once per destination. */
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
  const alarming = burials.filter(({ row }) => !QUIET.has(row.event));
  const told = alarming.filter(
    ({ row }) => fallback !== undefined && row.destination !== fallback,
  );
  await enqueueMessages(
    tx,
    told.map(burial => toFallback(burial, fallback ?? '')),
    now,
  );
  for (const { row, reason } of alarming) {
    await alarms.raise(tx, {
      name: `destination:${row.destination}`,
      sentence: `${row.destination} did not take a message: ${reason}`,
      isAbout: row.destination,
      now,
    });
  }
  const ended = burials.map(({ row, reason }) =>
    toEndedDelivery(row, { state: 'dead', reason }),
  );
  await log.ended(tx, ended, now);
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
    insteadOf: {
      id: Number(row.id),
      key: idempotencyKey,
      traceParent: row.trace_parent,
    },
  };
}
