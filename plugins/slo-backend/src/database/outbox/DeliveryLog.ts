import { Knex } from 'knex';
import {
  Instant,
  OutboxNotification,
} from '@nines/backstage-plugin-slo-common';
import { OutboxRow } from './rows';

/** A message that reached its end, for those who keep a record of it. */
export type EndedDelivery = {
  readonly id: number;
  readonly destination: string;
  readonly notification: OutboxNotification;
  /** From 1; 0 for one that was never tried. */
  readonly attempt: number;
  readonly state: 'delivered' | 'dead';
  /** Why it is dead, redacted. */
  readonly reason?: string;
};

/**
 * Writes down what became of messages, in the transaction in which it became so: the timeline of alerts, the change feed. It is
 * the transaction's last statement, for the feed is locked from here on.
 */
export interface DeliveryLog {
  ended(
    tx: Knex.Transaction,
    deliveries: readonly EndedDelivery[],
    now: Instant,
  ): Promise<void>;
}

export function toEndedDelivery(
  row: OutboxRow,
  end: Pick<EndedDelivery, 'state' | 'reason'>,
): EndedDelivery {
  return {
    ...end,
    id: Number(row.id),
    destination: row.destination,
    notification: JSON.parse(row.notification_json),
    attempt: row.attempts,
  };
}
