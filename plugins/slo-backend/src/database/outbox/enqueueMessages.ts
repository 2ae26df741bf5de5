import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import {
  Instant,
  MessageEvent,
  maxAgeOf,
} from '@nines/backstage-plugin-slo-common';
import { OutboxMessage } from './OutboxStore';
import { probeNow } from './probeNow';
import { currentTraceParent } from './traceParent';
import { OutboxRow, SCHEMA_VERSION } from './rows';

/** What the fallback is told too, once it stands in for another destination. */
const FOLLOWED = new Set<MessageEvent>(['acknowledged', 'updated', 'resolved']);
const CHUNK = 200;

/** A message with what only the outbox says of it. */
export type NewMessage = OutboxMessage & {
  readonly insteadOf?: {
    readonly id: number;
    readonly key: string;
    readonly traceParent: string | null;
  };
};

/** Numbers and inserts messages; the lock on what changes alerts is held. @returns the ids of new rows */
export async function enqueueMessages(
  tx: Knex.Transaction,
  given: readonly NewMessage[],
  now: Instant,
): Promise<number[]> {
  if (given.length === 0) return [];
  const messages = [...given, ...(await messagesToStandIns(tx, given))];
  const sequences = await lastSequences(tx, messages);
  const rows = messages.map(message => {
    const partition = partitionOf(message);
    const sequence = (sequences.get(partition) ?? 0) + 1;
    sequences.set(partition, sequence);
    return toRow(message, sequence, now);
  });
  const ids: number[] = [];
  for (const part of chunks(rows)) {
    const added = await tx<OutboxRow>('outbox')
      .insert(part)
      .onConflict('idempotency_key')
      .ignore()
      .returning('id');
    ids.push(...added.map(({ id }) => Number(id)));
  }
  await hurryOthers(tx, messages, now);
  const tests = messages.filter(
    ({ notification }) => notification.event === 'test',
  );
  await probeNow(
    tx,
    tests.map(({ destination }) => destination),
    now,
  );
  return ids;
}

function partitionOf({ destination, notification }: OutboxMessage): string {
  return `${notification.groupId}|${destination}`;
}

async function messagesToStandIns(
  tx: Knex.Transaction,
  messages: readonly OutboxMessage[],
): Promise<OutboxMessage[]> {
  const followed = messages.filter(({ notification }) =>
    FOLLOWED.has(notification.event),
  );
  const told = new Set(messages.map(partitionOf));
  const extra: OutboxMessage[] = [];
  for (const groups of chunks(groupsOf(followed))) {
    const rows = await tx<OutboxRow>('outbox')
      .distinct('group_id', 'destination')
      .whereIn('group_id', groups)
      .whereNotNull('instead_of');
    for (const { group_id, destination } of rows) {
      if (told.has(`${group_id}|${destination}`)) continue;
      const events = new Map(
        followed
          .filter(({ notification }) => notification.groupId === group_id)
          .map(message => [message.notification.event, message]),
      );
      for (const message of events.values()) {
        extra.push({ ...message, destination });
      }
    }
  }
  return extra;
}

async function lastSequences(
  tx: Knex.Transaction,
  messages: readonly OutboxMessage[],
): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  for (const groups of chunks(groupsOf(messages))) {
    const rows = await tx<OutboxRow>('outbox')
      .whereIn('group_id', groups)
      .groupBy('group_id', 'destination')
      .select('group_id', 'destination')
      .max({ last: 'sequence' });
    for (const row of rows) {
      last.set(`${row.group_id}|${row.destination}`, Number(row.last));
    }
  }
  return last;
}

function toRow(
  { destination, notification, insteadOf }: NewMessage,
  sequence: number,
  now: Instant,
): Omit<OutboxRow, 'id'> {
  const { groupId, event } = notification;
  const key = insteadOf
    ? hash(['instead', insteadOf.key, destination])
    : hash([groupId, destination, sequence]);
  const [channelType] = destination.split(':');
  return {
    group_id: groupId,
    destination,
    sequence,
    event,
    severity: notification.occurrences[0]?.severity ?? 'ticket',
    notification_json: JSON.stringify({
      ...notification,
      idempotencyKey: key,
      sequence,
    }),
    schema_version: SCHEMA_VERSION,
    idempotency_key: key,
    state: 'pending',
    due_at: now,
    max_age_at: now + maxAgeOf(channelType),
    attempts: 0,
    refusals: 0,
    failures: 0,
    minimal: false,
    lease_token: null,
    lease_until: null,
    leased_by: null,
    last_status: null,
    last_error: null,
    reason: null,
    first_attempt_at: null,
    ended_at: null,
    instead_of: insteadOf?.id ?? null,
    trace_parent: insteadOf?.traceParent ?? currentTraceParent() ?? null,
    created_at: now,
  };
}

/** What waits for another attempt may be overtaken now; what is being sent is left alone, and never waited for. */
async function hurryOthers(
  tx: Knex.Transaction,
  messages: readonly OutboxMessage[],
  now: Instant,
): Promise<void> {
  for (const groups of chunks(groupsOf(messages))) {
    const waiting = tx<OutboxRow>('outbox')
      .whereIn('group_id', groups)
      .where('state', 'pending')
      .where('due_at', '>', now)
      .whereNull('lease_token')
      .select('id');
    const rows = await skipLocked(waiting);
    if (rows.length === 0) continue;
    const ids = rows.map(({ id }) => id);
    await tx('outbox').whereIn('id', ids).update({ due_at: now });
  }
}

/** Passes rows over that another transaction has; SQLite has no row locks, and one writer. */
export function skipLocked<T extends Knex.QueryBuilder>(query: T): T {
  const isPostgres = query.client.config.client === 'pg';
  return isPostgres ? (query.forUpdate().skipLocked() as T) : query;
}

function groupsOf(messages: readonly OutboxMessage[]): string[] {
  return [...new Set(messages.map(({ notification }) => notification.groupId))];
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) {
    yield items.slice(start, start + CHUNK);
  }
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
