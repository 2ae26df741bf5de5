import { Knex } from 'knex';
import { Instant, maxAgeOf } from '@nines/backstage-plugin-slo-common';
import { BuryOptions } from './buryMessages';
import { probeNow } from './probeNow';
import { DestinationRow, OutboxRow } from './rows';

/** How exactly the last delivery of a destination is known. */
const NOTED_EVERY_MS = 5_000;

/** After a delivery: the destination takes messages, and what it did not take while it was unhealthy is sent again. */
export async function reviveDestination(
  tx: Knex.Transaction,
  ref: string,
  { alarms, now }: Pick<BuryOptions, 'alarms' | 'now'>,
): Promise<void> {
  const [row] = await tx<DestinationRow>('destination')
    .where('ref', ref)
    .select('unhealthy_since', 'last_delivered_at');
  if (!row) return;
  if (Number(row.last_delivered_at ?? 0) < now - NOTED_EVERY_MS) {
    await tx<DestinationRow>('destination')
      .where('ref', ref)
      .update({ last_delivered_at: now });
  }
  if (row.unhealthy_since !== null) {
    await tx<DestinationRow>('destination').where('ref', ref).update({
      unhealthy_since: null,
      unhealthy_reason: null,
      probe_at: null,
    });
    await redriveDead(
      tx,
      tx<OutboxRow>('outbox')
        .where({ destination: ref, state: 'dead' })
        .where('ended_at', '>=', row.unhealthy_since),
      now,
    );
  }
  await alarms.clear(tx, `destination:${ref}`, now);
}

/** Puts dead messages back, as if they had never been tried; each is looked at again before it is sent. @returns their ids */
export async function redriveDead(
  tx: Knex.Transaction,
  dead: Knex.QueryBuilder<OutboxRow, OutboxRow[]>,
  now: Instant,
): Promise<number[]> {
  const rows: OutboxRow[] = await dead.select('*');
  for (const { id, destination } of rows) {
    await tx<OutboxRow>('outbox')
      .where({ id, state: 'dead' })
      .update({
        state: 'pending',
        reason: null,
        ended_at: null,
        due_at: now,
        max_age_at: now + maxAgeOf(destination.split(':')[0]),
        failures: 0,
        minimal: false,
      });
  }
  await probeNow(
    tx,
    rows.map(({ destination }) => destination),
    now,
  );
  return rows.map(({ id }) => Number(id));
}
