import { Knex } from 'knex';
import { Instant, NotificationEvent } from '@nines/backstage-plugin-slo-common';
import { enqueueMessages, skipLocked } from './enqueueMessages';
import { OutboxMessage, OutboxStore } from './OutboxStore';
import { OutboxRow } from './rows';

/** {@link OutboxStore} in SQLite or PostgreSQL. */
export class DatabaseOutboxStore implements OutboxStore {
  async enqueue(
    tx: Knex.Transaction,
    messages: readonly OutboxMessage[],
    now: Instant,
  ): Promise<number[]> {
    return await enqueueMessages(tx, messages, now);
  }

  async cancel(
    tx: Knex.Transaction,
    groupId: string,
    events: readonly NotificationEvent[],
    { reason, now }: { readonly reason: string; readonly now: Instant },
  ): Promise<number> {
    const waiting = tx<OutboxRow>('outbox')
      .where({ group_id: groupId, state: 'pending', lease_token: null })
      .whereIn('event', [...events])
      .select('id');
    const ids = (await skipLocked(waiting)).map(({ id }) => id);
    return await tx<OutboxRow>('outbox')
      .whereIn('id', ids)
      .update({ state: 'cancelled', reason, ended_at: now });
  }
}
