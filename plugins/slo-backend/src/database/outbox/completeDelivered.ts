import { Knex } from 'knex';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { BuryOptions } from './buryMessages';
import { toEndedDelivery } from './DeliveryLog';
import { AttemptEnd, EndedAttempt } from './DeliveryStore';
import { recordAttempts } from './recordAttempts';
import { reviveDestinations } from './reviveDestination';
import { ChannelStateRow, OutboxRow } from './rows';

type CompleteOptions = Omit<BuryOptions, 'now'>;

/**
 * Saves in one transaction that messages were delivered, and what follows; each only for who still holds its lease. Together
 * they cost about as many statements as one does.
 *
 * @returns what became of each, in their order
 */
export async function completeDelivered(
  tx: Knex.Transaction,
  attempts: readonly EndedAttempt[],
  options: CompleteOptions,
): Promise<AttemptEnd[]> {
  const now = Math.max(...attempts.map(attempt => attempt.now)) as Instant;
  const ended = await endLeases(tx, attempts, now);
  const held = attempts.filter(attempt => ended.has(attempt));
  await recordAttempts(
    tx,
    attempts.map(attempt => {
      const outcome = ended.has(attempt) ? 'delivered' : 'leaseLost';
      return { attempt, outcome };
    }),
  );
  if (held.length > 0) {
    await keepStates(tx, held, now);
    const refs = held.map(({ message }) => message.destination);
    await reviveDestinations(tx, refs, { ...options, now });
    const deliveries = [...ended.values()].map(row =>
      toEndedDelivery(row, { state: 'delivered' }),
    );
    await options.log.ended(tx, deliveries, now);
  }
  return attempts.map(attempt =>
    ended.has(attempt) ? 'delivered' : 'leaseLost',
  );
}

/** The rows of those whose lease was not another's by now. */
async function endLeases(
  tx: Knex.Transaction,
  attempts: readonly EndedAttempt[],
  now: Instant,
): Promise<ReadonlyMap<EndedAttempt, OutboxRow>> {
  const statuses = new Set(attempts.map(({ outcome }) => outcome.status));
  const ended = new Map<EndedAttempt, OutboxRow>();
  for (const status of statuses) {
    const some = attempts.filter(({ outcome }) => outcome.status === status);
    const rows = await tx<OutboxRow>('outbox')
      .where('state', 'pending')
      .where(any => {
        for (const { message } of some) {
          const { id, leaseToken } = message;
          any.orWhere({ id, lease_token: leaseToken });
        }
      })
      .update({
        lease_token: null,
        lease_until: null,
        last_status: status ?? null,
        last_error: null,
        state: 'delivered',
        ended_at: now,
      })
      .returning('*');
    const byId = new Map(rows.map(row => [Number(row.id), row]));
    for (const attempt of some) {
      const row = byId.get(attempt.message.id);
      if (row) ended.set(attempt, row);
    }
  }
  return ended;
}

/** What the deliveries left, for the next message of their groups. */
async function keepStates(
  tx: Knex.Transaction,
  attempts: readonly EndedAttempt[],
  now: Instant,
): Promise<void> {
  const rows = attempts.flatMap(({ message, outcome }): ChannelStateRow[] =>
    outcome.outcome === 'delivered' && outcome.state
      ? [
          {
            group_id: message.notification.groupId,
            destination: message.destination,
            state_json: JSON.stringify(outcome.state),
            updated_at: now,
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  await tx<ChannelStateRow>('channel_state')
    .insert(rows)
    .onConflict(['group_id', 'destination'])
    .merge();
}
