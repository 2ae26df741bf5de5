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
import { completeDelivered } from './completeDelivered';
import { AttemptEnd, EndedAttempt } from './DeliveryStore';
import { recordAttempts } from './recordAttempts';
import { DestinationRow, MESSAGE_LENGTH, OutboxRow } from './rows';

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
  if (next.state === 'delivered') {
    const [end] = await completeDelivered(tx, [attempt], options);
    return end;
  }
  if (next.state === 'dead') await lockAlerts(tx);
  const row = await endLease(tx, attempt, next);
  const what = row ? outcome.outcome : 'leaseLost';
  await recordAttempts(tx, [{ attempt, outcome: what }]);
  if (!row) return 'leaseLost';
  switch (next.state) {
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
  { message, outcome }: EndedAttempt,
  next: Exclude<NextAttempt, { readonly state: 'delivered' }>,
): Promise<OutboxRow | undefined> {
  const isFailed = outcome.outcome !== 'delivered';
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
      ...(next.refused && { refusals: tx.raw('refusals + 1') }),
      ...(next.state === 'pending' && {
        due_at: next.dueAt,
        failures: next.failures,
        minimal: next.minimal,
      }),
    })
    .returning('*');
  return row;
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
