import { Knex } from 'knex';
import { BrokenSlo } from '@nines/backstage-plugin-slo-common';
import { EntityDefinitions } from './DefinitionStore';
import { InvalidSlo } from './ObjectiveStore';
import { InvalidSloRow } from './rows';

const BATCH = 500;

/** Makes the SLOs of an entity that cannot be measured these. */
export async function replaceInvalidSlos(
  tx: Knex.Transaction,
  { entityRef, invalid }: EntityDefinitions,
): Promise<void> {
  await tx<InvalidSloRow>('invalid_slos')
    .where({ entity_ref: entityRef })
    .delete();
  const rows = invalid.map(({ problems, example, ...slo }) => ({
    slo_ref: `${entityRef}/${slo.name}`,
    entity_ref: entityRef,
    problems,
    example,
    slo_json: JSON.stringify(slo),
  }));
  if (rows.length > 0) await tx.batchInsert('invalid_slos', rows, BATCH);
}

export async function readInvalidSlos(
  db: Knex,
  entityRef?: string,
): Promise<InvalidSlo[]> {
  const query = db<InvalidSloRow>('invalid_slos').orderBy('slo_ref');
  if (entityRef !== undefined) query.where({ entity_ref: entityRef });
  const rows = await query;
  return rows.map(row => {
    const slo: BrokenSlo = JSON.parse(row.slo_json);
    return {
      ...slo,
      sloRef: row.slo_ref,
      entityRef: row.entity_ref,
      problems: row.problems,
      example: Boolean(row.example),
    };
  });
}
