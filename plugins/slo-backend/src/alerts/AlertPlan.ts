import {
  AlertKey,
  AlertState,
  NotificationEvent,
} from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { TimelineEvent } from '../database/alerts/timeline';
import { OutboxMessage } from '../database/outbox/OutboxStore';

/** The next state of a series. */
export type StateChange = {
  readonly key: AlertKey;
  readonly next: AlertState;
  /** 0 for a series without a row. */
  readonly revision: number;
};

/** Messages that no longer are to be sent. */
export type MessageCancel = {
  readonly groupId: string;
  readonly events: readonly NotificationEvent[];
  readonly reason: string;
};

/** What a decision leads to: all of it is saved in one transaction, or none. */
export type AlertPlan = {
  readonly states: readonly StateChange[];
  /** Whole, as they are from now on. */
  readonly occurrences: readonly OccurrenceRecord[];
  readonly events: readonly TimelineEvent[];
  /** Before `messages`. */
  readonly cancels: readonly MessageCancel[];
  readonly messages: readonly OutboxMessage[];
};
