import { Knex } from 'knex';
import { Instant } from '@nines/backstage-plugin-slo-common';

/** A message that reached its end, for those who keep a record of it. */
export type EndedDelivery = {
  readonly outboxId: number;
  readonly groupId: string;
  readonly destination: string;
  /** NotificationEvent. */
  readonly event: string;
  readonly attempts: number;
  readonly end: 'delivered' | 'dead';
  /** Why it is dead, redacted. */
  readonly reason?: string;
};

/** Writes down what became of messages, in the transaction in which it became so: the timeline of alerts, the change feed. */
export interface DeliveryLog {
  ended(
    tx: Knex.Transaction,
    delivery: EndedDelivery,
    now: Instant,
  ): Promise<void>;
}
