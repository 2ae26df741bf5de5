import { Knex } from 'knex';
import { Instant, PushResponse } from '@nines/backstage-plugin-slo-common';
import { PushBatch, PushResult } from './PushStore';
import { PushRequestRow } from './rows';

/**
 * Takes the key of a push, or answers what it stands for already. Another push with the same key waits here until this
 * transaction is over.
 */
export async function claimKey(
  tx: Knex.Transaction,
  { subject, idempotency }: PushBatch,
  now: Instant,
): Promise<PushResult | undefined> {
  if (!idempotency) return undefined;
  const row = {
    subject,
    idempotency_key: idempotency.key,
    body_hash: idempotency.bodyHash,
    answer_json: null,
    created_at: now,
  };
  const claimed = await tx<PushRequestRow>('push_requests')
    .insert(row)
    .onConflict(['subject', 'idempotency_key'])
    .ignore()
    .returning('subject');
  if (claimed.length > 0) return undefined;

  const earlier = await tx<PushRequestRow>('push_requests')
    .where({ subject, idempotency_key: idempotency.key })
    .first();
  if (earlier?.body_hash !== idempotency.bodyHash || !earlier.answer_json) {
    return { status: 'keyReused' };
  }
  const response: PushResponse = JSON.parse(earlier.answer_json);
  return { status: 'replayed', response };
}

/** Keeps the answer for whoever sends the same key again. */
export async function keepAnswer(
  tx: Knex.Transaction,
  { subject, idempotency }: PushBatch,
  response: PushResponse,
): Promise<void> {
  if (!idempotency) return;
  await tx<PushRequestRow>('push_requests')
    .where({ subject, idempotency_key: idempotency.key })
    .update({ answer_json: JSON.stringify(response) });
}

/** Gives the key back: a push of which nothing was accepted is judged anew, for what refused it may be mended. */
export async function releaseKey(
  tx: Knex.Transaction,
  { subject, idempotency }: PushBatch,
): Promise<void> {
  if (!idempotency) return;
  await tx<PushRequestRow>('push_requests')
    .where({ subject, idempotency_key: idempotency.key })
    .delete();
}
