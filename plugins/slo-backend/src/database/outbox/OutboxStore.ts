import { Knex } from 'knex';
import {
  AlertNotification,
  ChangeNotification,
  Instant,
  NotificationEvent,
} from '@nines/backstage-plugin-slo-common';

/** What is to be told, before the outbox numbers it. */
export type UnsentNotification = Omit<
  AlertNotification,
  'idempotencyKey' | 'sequence'
>;

/** The same of what changed. */
export type UnsentChange = Omit<
  ChangeNotification,
  'idempotencyKey' | 'sequence'
>;

/** A message for the outbox. */
export type OutboxMessage = {
  /** `pagerduty:payments`. */
  readonly destination: string;
  readonly notification: UnsentNotification | UnsentChange;
};

/**
 * Where the engine leaves what is to be told, in the transaction that decides it: both are there, or neither. The caller holds
 * the lock on all that changes alerts, so that messages of a group are numbered in the order in which they were decided.
 */
export interface OutboxStore {
  /**
   * Adds messages, each behind those of its group and destination. What ends or changes an alert (`acknowledged`, `resolved`,
   * `updated`) also reaches the fallback where that was told in place of a receiver that failed. A message that waits for a
   * next attempt is looked at again at once: the new one may have overtaken it.
   *
   * @returns ids of the added rows
   */
  enqueue(
    tx: Knex.Transaction,
    messages: readonly OutboxMessage[],
    now: Instant,
  ): Promise<number[]>;

  /**
   * Cancels messages of these events that nobody is sending at the moment; what is being sent ends as it ends.
   *
   * @returns how many
   */
  cancel(
    tx: Knex.Transaction,
    groupId: string,
    events: readonly NotificationEvent[],
    options: { readonly reason: string; readonly now: Instant },
  ): Promise<number>;
}
