import {
  AlertNotification,
  Instant,
  ListDeliveriesQuery,
  ListDeliveriesResponse,
  MessageEvent,
} from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';

/** A message of the outbox, for people. */
export type ListedDelivery = {
  readonly id: number;
  readonly destination: string;
  readonly event: MessageEvent;
  readonly groupId: string;
  /** The occurrence that leads its group; absent for what is about no alert. */
  readonly alert?: {
    readonly id: string;
    readonly name: string;
    readonly entityRef: string;
  };
  readonly state: 'pending' | 'delivered' | 'dead' | 'cancelled';
  /** Why it ended so, or what its last attempt met; redacted. */
  readonly message?: string;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly dueAt?: Instant;
  readonly deliveredAt?: Instant;
  readonly lastStatus?: number;
};

export type DeliveryPage = {
  readonly items: readonly ListedDelivery[];
  readonly totalItems: number;
  readonly counts: ListDeliveriesResponse['counts'];
};

/** How a destination fares; those that were never written to have no health. */
export type DestinationState = {
  readonly ref: string;
  readonly pausedUntil?: Instant;
  readonly unhealthySince?: Instant;
  readonly unhealthyReason?: string;
  readonly lastDeliveredAt?: Instant;
  readonly pending: number;
  readonly dead: number;
  readonly oldestPendingAt?: Instant;
};

/** The last check that every alert was told. */
export type AuditorRun = {
  readonly ranAt: Instant;
  readonly violations: number;
};

/** What operators see of the outbox, and do to it. */
export interface DeliveryDesk {
  /** Latest first; messages about entities that may not be read are left out before paging and counting. */
  list(
    query: ListDeliveriesQuery,
    readable: ReadableEntities,
  ): Promise<DeliveryPage>;

  get(id: number): Promise<ListedDelivery | undefined>;

  /** By ref. */
  destinations(): Promise<ReadonlyMap<string, DestinationState>>;

  /** Undefined before the first. */
  auditorRun(): Promise<AuditorRun | undefined>;

  /** Puts a dead message back, as if it had never been tried. */
  redrive(id: number, now: Instant): Promise<'queued' | 'notDead'>;

  /** Queues a message that is about no alert. @returns its id */
  enqueue(
    destination: string,
    notification: Omit<AlertNotification, 'idempotencyKey' | 'sequence'>,
    now: Instant,
  ): Promise<number>;
}
