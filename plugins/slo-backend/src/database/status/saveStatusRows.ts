import { Knex } from 'knex';
import { StatusRow } from './tables';

/** Rows per statement: large enough to be fast, small enough not to hold the event loop. */
const CHUNK = 1_000;

const COLUMNS = {
  slo_ref: 'text',
  objective_key: 'text',
  entity_ref: 'text',
  title: 'text',
  search_text: 'text',
  state: 'text',
  state_rank: 'integer',
  reason: 'text',
  state_since: 'bigint',
  left_share: 'double precision',
  exhausted_at: 'bigint',
  window_from: 'bigint',
  window_requested_from: 'bigint',
  computed_at: 'bigint',
  fingerprint: 'text',
  body_json: 'text',
} as const satisfies Record<keyof StatusRow, string>;

const NAMES = Object.keys(COLUMNS);

/** The rows travel as one JSON parameter: one statement for a thousand rows, on both databases. */
const SOURCE = {
  sqlite: `SELECT ${NAMES.map(name => `value ->> '${name}'`).join(
    ', ',
  )} FROM json_each(?) WHERE true`,
  postgres: `SELECT ${NAMES.join(
    ', ',
  )} FROM json_to_recordset(?::json) AS incoming(${Object.entries(COLUMNS)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`,
};

const IS_SAME_STATE = `objective_status.state = excluded.state
  AND coalesce(objective_status.reason, '') = coalesce(excluded.reason, '')`;

const ASSIGNMENTS = NAMES.filter(
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
  const isPostgres = tx.client.config.client === 'pg';
  const source = isPostgres ? SOURCE.postgres : SOURCE.sqlite;
  const insert = `INSERT INTO objective_status (${NAMES.join(', ')})`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = JSON.stringify(rows.slice(start, start + CHUNK));
    await tx.raw(`${insert} ${source} ${ON_CONFLICT}`, [chunk]);
  }
}
