import { Knex } from 'knex';
import { EndedAttempt } from './DeliveryStore';
import { AttemptRow, MESSAGE_LENGTH } from './rows';

/** Writes attempts down, each with what it came to. */
export async function recordAttempts(
  tx: Knex.Transaction,
  ended: readonly {
    readonly attempt: EndedAttempt;
    readonly outcome: string;
  }[],
): Promise<void> {
  const rows = ended.map(({ attempt, outcome }) => toRow(attempt, outcome));
  await tx('delivery_attempt').insert(rows);
}

function toRow(
  { message, outcome, startedAt, durationMs }: EndedAttempt,
  what: string,
): Omit<AttemptRow, 'id'> {
  const isFailed = outcome.outcome !== 'delivered';
  return {
    outbox_id: message.id,
    attempt: message.attempt,
    started_at: startedAt,
    duration_ms: Math.round(durationMs),
    outcome: what,
    http_status: outcome.status ?? null,
    failure: outcome.outcome === 'transient' ? outcome.reason : null,
    message: isFailed ? outcome.message.slice(0, MESSAGE_LENGTH) : null,
  };
}
