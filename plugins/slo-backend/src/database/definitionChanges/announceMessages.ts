import { Knex } from 'knex';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { RevisionRow } from '../definitions/rows';
import { OutboxMessage } from '../outbox';
import { enqueueMessages } from '../outbox/enqueueMessages';
import { OutboxRow } from '../outbox/rows';

const CHUNK = 200;

/**
 * Adds messages that are alone in their groups, but for those that are there already. Another replica may announce the same at
 * the same time: it waits here, and then finds them.
 */
export async function announceMessages(
  tx: Knex.Transaction,
  messages: readonly OutboxMessage[],
  now: Instant,
): Promise<number> {
  // Of definitions, not of alerts: no tick waits for it. SQLite has one writer as it is
  await tx<RevisionRow>('definition_revision').forUpdate().first();
  let added = 0;
  for (let start = 0; start < messages.length; start += CHUNK) {
    const part = messages.slice(start, start + CHUNK);
    const groups = part.map(({ notification }) => notification.groupId);
    const rows = await tx<OutboxRow>('outbox')
      .whereIn('group_id', groups)
      .select('group_id', 'destination');
    const there = new Set(
      rows.map(row => `${row.group_id}|${row.destination}`),
    );
    const fresh = part.filter(
      ({ destination, notification: { groupId } }) =>
        !there.has(`${groupId}|${destination}`),
    );
    added += (await enqueueMessages(tx, fresh, now)).length;
  }
  return added;
}
