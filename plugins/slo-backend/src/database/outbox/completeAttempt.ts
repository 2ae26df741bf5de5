import { Knex } from 'knex';
import {
  Instant,
  NextAttempt,
  assertNever,
  nextAttempt,
} from '@nines/backstage-plugin-slo-common';
import { lockAlerts } from '../alerts/lockAlerts';
import { BuryOptions, buryMessages } from './buryMessages';
import { PROBE_EVERY_MS } from './claimMessages';
import { toEndedDelivery } from './DeliveryLog';
import { AttemptEnd, EndedAttempt } from './DeliveryStore';
import { reviveDestination } from './reviveDestination';
import {
  AttemptRow,
  ChannelStateRow,
  DestinationRow,
  MESSAGE_LENGTH,
  OutboxRow,
} from './rows';

/** Saves what became of an attempt, and what follows, in one transaction; only for who still holds the lease. */
export async function completeAttempt(
  tx: Knex.Transaction,
  attempt: EndedAttempt,
  options: Omit<BuryOptions, 'now'>,
): Promise<AttemptEnd> {
  const { message, outcome, now, random } = attempt;
  const next = nextAttempt({
    outcome,
    message: {
      channelType: message.destination.split(':')[0],
      severity: message.notification.occurrences[0]?.severity ?? 'ticket',
      failures: message.failures,
      minimal: message.minimal,
      maxAgeAt: message.maxAgeAt,
    },
    now,
    random,
  });
  if (next.state === 'dead') await lockAlerts(tx);
  const row = await endLease(tx, attempt, next);
  await record(tx, attempt, row ? outcome.outcome : 'leaseLost');
  if (!row) return 'leaseLost';
  switch (next.state) {
    case 'delivered':
      await keepState(tx, attempt);
      await reviveDestination(tx, message.destination, { ...options, now });
      await options.log.ended(
        tx,
        [toEndedDelivery(row, { state: 'delivered' })],
        now,
      );
      return 'delivered';
    case 'pending':
      await pause(tx, message.destination, next.pauseUntil);
      return 'retried';
    case 'dead': {
      if (next.isDestinationDead) {
        await markUnhealthy(tx, message.destination, next.reason, now);
      }
      const burial = { row, reason: next.reason };
      await buryMessages(tx, [burial], { ...options, now });
      return 'dead';
    }
    default:
      return assertNever(next);
  }
}

/** Undefined when the lease is another's by now. */
async function endLease(
  tx: Knex.Transaction,
  { message, outcome, now }: EndedAttempt,
  next: NextAttempt,
): Promise<OutboxRow | undefined> {
  const isFailed = outcome.outcome !== 'delivered';
  const refused = next.state !== 'delivered' && next.refused;
  const [row] = await tx<OutboxRow>('outbox')
    .where({
      id: message.id,
      lease_token: message.leaseToken,
      state: 'pending',
    })
    .update({
      lease_token: null,
      lease_until: null,
      last_status: outcome.status ?? null,
      last_error: isFailed ? outcome.message.slice(0, MESSAGE_LENGTH) : null,
      ...(refused && { refusals: tx.raw('refusals + 1') }),
      ...(next.state === 'delivered' && { state: 'delivered', ended_at: now }),
      ...(next.state === 'pending' && {
        due_at: next.dueAt,
        failures: next.failures,
        minimal: next.minimal,
      }),
    })
    .returning('*');
  return row;
}

async function record(
  tx: Knex.Transaction,
  { message, outcome, startedAt, durationMs }: EndedAttempt,
  what: string,
): Promise<void> {
  const isFailed = outcome.outcome !== 'delivered';
  const row: Omit<AttemptRow, 'id'> = {
    outbox_id: message.id,
    attempt: message.attempt,
    started_at: startedAt,
    duration_ms: Math.round(durationMs),
    outcome: what,
    http_status: outcome.status ?? null,
    failure: outcome.outcome === 'transient' ? outcome.reason : null,
    message: isFailed ? outcome.message.slice(0, MESSAGE_LENGTH) : null,
  };
  await tx<AttemptRow>('delivery_attempt').insert(row as AttemptRow);
}

async function keepState(
  tx: Knex.Transaction,
  { message, outcome, now }: EndedAttempt,
): Promise<void> {
  if (outcome.outcome !== 'delivered' || !outcome.state) return;
  await tx<ChannelStateRow>('channel_state')
    .insert({
      group_id: message.notification.groupId,
      destination: message.destination,
      state_json: JSON.stringify(outcome.state),
      updated_at: now,
    })
    .onConflict(['group_id', 'destination'])
    .merge();
}

async function pause(
  tx: Knex.Transaction,
  destination: string,
  until: Instant | undefined,
): Promise<void> {
  if (until === undefined) return;
  await tx<DestinationRow>('destination')
    .where('ref', destination)
    .where(shorter =>
      shorter.whereNull('paused_until').orWhere('paused_until', '<', until),
    )
    .update({ paused_until: until, tokens: 0 });
}

async function markUnhealthy(
  tx: Knex.Transaction,
  destination: string,
  reason: string,
  now: Instant,
): Promise<void> {
  await tx<DestinationRow>('destination')
    .where('ref', destination)
    .update({
      unhealthy_since: tx.raw('coalesce(unhealthy_since, ?)', [now]),
      unhealthy_reason: reason.slice(0, MESSAGE_LENGTH),
      probe_at: now + PROBE_EVERY_MS,
    });
}
