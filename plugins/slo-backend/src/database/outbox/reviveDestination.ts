import { Knex } from 'knex';
import { Instant, maxAgeOf } from '@nines/backstage-plugin-slo-common';
import { BuryOptions } from './buryMessages';
import { probeNow } from './probeNow';
import { DestinationRow, OutboxRow } from './rows';

/** How exactly the last delivery of a destination is known. */
const NOTED_EVERY_MS = 5_000;

/** After deliveries: their destinations take messages, and what one did not take while it was unhealthy is sent again. */
export async function reviveDestinations(
  tx: Knex.Transaction,
  refs: readonly string[],
  { alarms, now }: Pick<BuryOptions, 'alarms' | 'now'>,
): Promise<void> {
  const rows = await tx<DestinationRow>('destination')
    .whereIn('ref', [...new Set(refs)])
    // All who lock several do so in this order
    .orderBy('ref')
    .select('ref', 'unhealthy_since', 'last_delivered_at');
  for (const { ref, unhealthy_since, last_delivered_at } of rows) {
    const isRevived = unhealthy_since !== null;
    if (!isRevived && Number(last_delivered_at ?? 0) >= now - NOTED_EVERY_MS) {
      continue;
    }
    await tx<DestinationRow>('destination')
      .where('ref', ref)
      .update({
        last_delivered_at: now,
        ...(isRevived && {
          unhealthy_since: null,
          unhealthy_reason: null,
          probe_at: null,
        }),
      });
    if (!isRevived) continue;
    await redriveDead(
      tx,
      tx<OutboxRow>('outbox')
        .where({ destination: ref, state: 'dead' })
        .where('ended_at', '>=', unhealthy_since),
      now,
    );
  }
  const names = rows.map(({ ref }) => `destination:${ref}`);
  for (const name of await alarms.raised(tx, names)) {
    await alarms.clear(tx, name, now);
  }
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
