import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { AlertTickRow } from './rows';

/**
 * Lets nobody else change alerts until the transaction ends. It comes first in each that does: then none waits for another in a
 * circle, and on SQLite, where a transaction that has read may not be let write, none fails.
 *
 * @returns the slot that was decided last
 */
export async function lockAlerts(tx: Knex.Transaction): Promise<Slot> {
  const [row] = await tx<AlertTickRow>('alert_tick')
    .where({ id: 1 })
    .update({ slot: tx.ref('slot') as never })
    .returning('slot');
  return row.slot as Slot;
}
