import { Knex } from 'knex';
import { OccurrenceRow } from '../../database/alerts/rows';

/** A page that fires since `at`: all that delivery and its auditor look at. */
export async function insertOccurrence(
  db: Knex,
  id: string,
  at: number,
  more: Partial<OccurrenceRow> = {},
): Promise<void> {
  await db<OccurrenceRow>('alert_occurrence').insert({
    id,
    group_id: id,
    slo_ref: 'component:default/checkout/success',
    objective_key: id,
    severity: 'page',
    kind: 'burn',
    alert_name: 'CheckoutSuccessBurnPage',
    entity_ref: 'component:default/checkout',
    status: 'firing',
    fired_at: at,
    pending_since: at,
    reasons_json: '[]',
    explanation_json: '{}',
    context_json: '{}',
    revision: 1,
    ...more,
  });
}
