import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import {
  Instant,
  Recheck,
  refillBucket,
} from '@nines/backstage-plugin-slo-common';
import {
  CancelledCounts,
  Claim,
  ClaimedMessage,
  KnownDestination,
} from './DeliveryStore';
import { skipLocked } from './enqueueMessages';
import { recheckHeads } from './recheckHeads';
import {
  ChannelStateRow,
  DestinationRow,
  OutboxRow,
  SCHEMA_VERSION,
} from './rows';

/** Four times what a send may take: a lease never ends under a sender that is alive. */
const LEASE_MS = 60_000;
/** How often an unhealthy destination is tried. */
export const PROBE_EVERY_MS = 10 * 60_000;

const NOTHING: Claim = { messages: [], cancelled: new Map() };

export type ClaimOptions = {
  readonly destination: KnownDestination;
  readonly worker: string;
  readonly limit: number;
  readonly now: Instant;
  /** Default: 60 seconds. */
  readonly leaseMs?: number;
};

/** One short transaction: no receiver is spoken to while it is open. */
export async function claimMessages(
  tx: Knex.Transaction,
  { destination, worker, limit, now, leaseMs = LEASE_MS }: ClaimOptions,
): Promise<Claim> {
  const row = await lockDestination(tx, destination.ref);
  if (!row || Number(row.paused_until ?? 0) > now) return NOTHING;
  const isUnhealthy = row.unhealthy_since !== null;
  if (isUnhealthy && Number(row.probe_at) > now) return NOTHING;

  const heads = await readHeads(tx, destination.ref, limit, now);
  if (heads.length === 0) return NOTHING;
  const verdicts = await recheckHeads(tx, heads);
  const cancelled = await cancelOverdue(tx, verdicts, now);

  const bucket = refillBucket(
    { tokens: row.tokens, refilledAt: Number(row.refilled_at) as Instant },
    destination.perMinute,
    now,
  );
  const wanted = heads.filter(head => verdicts.get(head)?.send);
  const allowed = isUnhealthy ? 1 : Math.floor(bucket.tokens);
  const taken = wanted.slice(0, allowed);
  await tx<DestinationRow>('destination')
    .where('ref', destination.ref)
    .update({
      tokens: Math.max(0, bucket.tokens - taken.length),
      refilled_at: bucket.refilledAt,
      ...(isUnhealthy &&
        taken.length > 0 && { probe_at: now + PROBE_EVERY_MS }),
    });
  const until = (now + leaseMs) as Instant;
  const messages = await lease(tx, taken, { worker, now, until });
  return { messages, cancelled };
}

/** Undefined where another replica claims for it at the moment. */
async function lockDestination(
  tx: Knex.Transaction,
  ref: string,
): Promise<DestinationRow | undefined> {
  if (tx.client.config.client !== 'pg') {
    // A write first: SQLite then has the whole database, and no reader turns into a writer too late
    await tx('destination').where('ref', ref).update({ ref });
  }
  const [row] = await skipLocked(
    tx<DestinationRow>('destination').where('ref', ref).select('*'),
  );
  return row;
}

/** The next message of each group that has one due, longest waiting first. */
async function readHeads(
  tx: Knex.Transaction,
  destination: string,
  limit: number,
  now: Instant,
): Promise<OutboxRow[]> {
  const heads = tx<OutboxRow>('outbox as head')
    .where('head.destination', destination)
    .where('head.state', 'pending')
    .where('head.due_at', '<=', now)
    .where('head.max_age_at', '>', now)
    .where('head.schema_version', '<=', SCHEMA_VERSION)
    .where(free =>
      free.whereNull('head.lease_until').orWhere('head.lease_until', '<=', now),
    )
    .whereNotExists(
      tx('outbox as earlier')
        .where('earlier.state', 'pending')
        .whereRaw('earlier.group_id = head.group_id')
        .whereRaw('earlier.destination = head.destination')
        .whereRaw('earlier.sequence < head.sequence')
        .select(tx.raw('1')),
    )
    .orderBy([{ column: 'head.due_at' }, { column: 'head.id' }])
    .limit(limit)
    .select('head.*');
  return await skipLocked(heads);
}

export async function cancelOverdue(
  tx: Knex.Transaction,
  verdicts: ReadonlyMap<OutboxRow, Recheck>,
  now: Instant,
): Promise<CancelledCounts> {
  const byReason = new Map<string, OutboxRow['id'][]>();
  for (const [{ id }, verdict] of verdicts) {
    if (verdict.send) continue;
    byReason.set(verdict.reason, [...(byReason.get(verdict.reason) ?? []), id]);
  }
  const cancelled = new Map<string, number>();
  for (const [reason, ids] of byReason) {
    await tx<OutboxRow>('outbox').whereIn('id', ids).update({
      state: 'cancelled',
      reason,
      ended_at: now,
      lease_token: null,
      lease_until: null,
    });
    cancelled.set(reason, ids.length);
  }
  return cancelled;
}

async function lease(
  tx: Knex.Transaction,
  rows: readonly OutboxRow[],
  {
    worker,
    now,
    until,
  }: {
    readonly worker: string;
    readonly now: Instant;
    readonly until: Instant;
  },
): Promise<ClaimedMessage[]> {
  if (rows.length === 0) return [];
  const leaseToken = randomUUID();
  const ids = rows.map(({ id }) => id);
  await tx<OutboxRow>('outbox')
    .whereIn('id', ids)
    .update({
      lease_token: leaseToken,
      lease_until: until,
      leased_by: worker,
      attempts: tx.raw('attempts + 1'),
      first_attempt_at: tx.raw('coalesce(first_attempt_at, ?)', [now]),
    });
  const states = await tx<ChannelStateRow>('channel_state')
    .where('destination', rows[0].destination)
    .whereIn(
      'group_id',
      rows.map(({ group_id }) => group_id),
    );
  const byGroup = new Map(
    states.map(({ group_id, state_json }) => [group_id, state_json]),
  );
  return rows.map(row => {
    const state = byGroup.get(row.group_id);
    return {
      id: Number(row.id),
      destination: row.destination,
      notification: JSON.parse(row.notification_json),
      state: state ? JSON.parse(state) : undefined,
      minimal: Boolean(row.minimal),
      attempt: row.attempts + 1,
      failures: row.failures,
      maxAgeAt: Number(row.max_age_at) as Instant,
      createdAt: Number(row.created_at) as Instant,
      leaseToken,
      ...(row.trace_parent !== null && { traceParent: row.trace_parent }),
    };
  });
}
