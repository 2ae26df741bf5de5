import { JsonObject } from '@backstage/types';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { AlertEventRow } from './rows';

/** What a line of an occurrence's timeline tells. */
export type AlertEventType =
  | 'opened'
  /** Reasons were added. */
  | 'changed'
  | 'suppressed'
  | 'unsuppressed'
  /** A message to a destination was put into the outbox. */
  | 'notified'
  | 'delivered'
  | 'deliveryFailed'
  | 'escalated'
  | 'acknowledged'
  | 'unacknowledged'
  | 'note'
  | 'resolved';

export type TimelineEvent = {
  readonly occurrenceId: string;
  readonly at: Instant;
  readonly type: AlertEventType;
  /** A user's entity ref, or a name elsewhere; absent for the engine itself. */
  readonly actor?: string;
  readonly detail: JsonObject;
};

/** As it was kept; sequences ascend per occurrence. */
export type RecordedEvent = TimelineEvent & { readonly sequence: number };

/** Events that one statement inserts. */
const INSERT_CHUNK = 200;

/**
 * Adds lines to the timelines of occurrences, in the caller's transaction: what a line tells and what it tells of are there
 * together, or not at all.
 */
export async function appendTimeline(
  tx: Knex.Transaction,
  events: readonly TimelineEvent[],
): Promise<void> {
  const rows = events.map(({ occurrenceId, at, type, actor, detail }) => ({
    occurrence_id: occurrenceId,
    at,
    type,
    actor: actor ?? null,
    detail_json: JSON.stringify(detail),
  }));
  for (let start = 0; start < rows.length; start += INSERT_CHUNK) {
    await tx('alert_event').insert(rows.slice(start, start + INSERT_CHUNK));
  }
}

/** The timeline of one occurrence, oldest first, or of several, each in its order. */
export async function readTimeline(
  db: Knex,
  occurrenceIds: readonly string[],
): Promise<readonly RecordedEvent[]> {
  const rows = await db<AlertEventRow>('alert_event')
    .whereIn('occurrence_id', [...occurrenceIds])
    .orderBy('sequence');
  return rows.map(row => ({
    sequence: Number(row.sequence),
    occurrenceId: row.occurrence_id,
    at: Number(row.at) as Instant,
    type: row.type as AlertEventType,
    ...(row.actor !== null && { actor: row.actor }),
    detail: JSON.parse(row.detail_json),
  }));
}
