import { Instant, Slot } from '@nines/backstage-plugin-slo-common';
import { AlertPlan } from '../../alerts/AlertPlan';
import { AlertSnapshot } from '../../alerts/AlertSnapshot';
import { OccurrenceRecord } from './OccurrenceRecord';
import { CancelledCounts } from '../outbox';
import { TimelineEvent } from './timeline';

/** A decision and what its maker is told of it; without a plan nothing is saved. */
export type Decision<T> = { readonly plan?: AlertPlan; readonly value: T };

export type DecideOptions = {
  readonly now: Instant;
  /** A tick decides each slot at most once: one that comes late, or second, is `superseded`. */
  readonly tick?: Slot;
  /** Entities that the decision needs to know. */
  readonly entityRefs?: readonly string[];
  /** Called after it was saved, where messages need not be told any more. */
  readonly onCancelled?: (counts: CancelledCounts) => void;
};

/**
 * Alerts and what follows from them. Every decision reads what it is made from, and saves all it leads to (states, occurrences,
 * timelines, messages, changes), in one transaction that nobody else changes alerts in: replicas and people decide one after the
 * other, each from what the one before left, and one that dies leaves nothing.
 */
export interface AlertStore {
  /** Makes a decision, by a function that is pure. */
  decide<T>(
    options: DecideOptions,
    decide: (snapshot: AlertSnapshot, lastTick: Slot) => Decision<T>,
  ): Promise<T | 'superseded'>;

  /** Whether a step of an escalation is due. */
  hasDue(now: Instant): Promise<boolean>;

  /** One occurrence, open or ended. */
  get(occurrenceId: string): Promise<OccurrenceRecord | undefined>;

  /** All of a group, open or ended; empty for one that never was. */
  listGroup(groupId: string): Promise<readonly OccurrenceRecord[]>;

  /** Adds lines to timelines, whatever state their occurrences are in. */
  append(events: readonly TimelineEvent[]): Promise<void>;
}
