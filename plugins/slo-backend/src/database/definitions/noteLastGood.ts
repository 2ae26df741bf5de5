import { Knex } from 'knex';
import { EntityDefinitions } from './DefinitionStore';
import { SloRow } from './rows';

/** Notes since when the definitions of an entity are last good ones; the others are good now. */
export async function noteLastGood(
  tx: Knex.Transaction,
  { entityRef, lastGood }: EntityDefinitions,
): Promise<void> {
  await tx<SloRow>('slos')
    .where({ entity_ref: entityRef })
    .whereNotNull('last_good_at')
    .update({ last_good_at: null });
  for (const { name, at } of lastGood) {
    await tx<SloRow>('slos')
      .where({ slo_ref: `${entityRef}/${name}` })
      .update({ last_good_at: at ?? null });
  }
}
