import { Knex } from 'knex';
import { StatusRow } from './tables';

/** Rows per statement: few enough to be read fast and not to hold the event loop. */
const CHUNK = 200;

const COLUMNS = [
  'slo_ref',
  'objective_key',
  'entity_ref',
  'title',
  'search_text',
  'state',
  'state_rank',
  'reason',
  'state_since',
  'left_share',
  'exhausted_at',
  'window_from',
  'window_requested_from',
  'computed_at',
  'fingerprint',
  'body_json',
] as const satisfies readonly (keyof StatusRow)[];

const INSERT = `INSERT INTO objective_status (${COLUMNS.join(', ')})`;
const PLACES = `(${COLUMNS.map(() => '?').join(', ')})`;

const IS_SAME_STATE = `objective_status.state = excluded.state
  AND coalesce(objective_status.reason, '') = coalesce(excluded.reason, '')`;

const ASSIGNMENTS = COLUMNS.filter(
  name => !['slo_ref', 'objective_key', 'state_since'].includes(name),
).map(name => `${name} = excluded.${name}`);

const ON_CONFLICT = `ON CONFLICT (slo_ref, objective_key) DO UPDATE SET
  ${ASSIGNMENTS.join(', ')},
  state_since = CASE WHEN ${IS_SAME_STATE}
    THEN objective_status.state_since ELSE excluded.state_since END
  WHERE objective_status.computed_at <= excluded.computed_at`;

/** Inserts rows or updates those that no later tick has written; in the order of their keys, so that replicas never deadlock. */
export async function saveStatusRows(
  tx: Knex.Transaction,
  rows: readonly StatusRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const places = new Array(chunk.length).fill(PLACES).join(', ');
    await tx.raw(
      `${INSERT} VALUES ${places} ${ON_CONFLICT}`,
      chunk.flatMap(row => COLUMNS.map(name => row[name])),
    );
  }
}
