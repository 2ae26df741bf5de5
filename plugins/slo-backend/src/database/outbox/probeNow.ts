import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { DestinationRow } from './rows';

/** Lets destinations that took nothing be tried at once: somebody wants to know. */
export async function probeNow(
  tx: Knex.Transaction,
  refs: readonly string[],
  now: Instant,
): Promise<void> {
  if (refs.length === 0) return;
  await tx<DestinationRow>('destination')
    .whereIn('ref', [...new Set(refs)].sort())
    .whereNotNull('unhealthy_since')
    .update({ probe_at: now });
}
