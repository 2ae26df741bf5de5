import { Knex } from 'knex';
import { IncidentState } from './IncidentState';
import type { NewIncident } from './IncidentStore';
import { UNDER_WAY } from './underWay';
import { IncidentRow } from './incidentRows';
import { withParts } from './readIncidents';

/** The incident that is there for what is to be opened: of this key, of this provider, or under way for one of the alerts. */
export async function findKnownIncident(
  tx: Knex.Transaction,
  { key, external, alerts, mayAnswer = () => true }: NewIncident,
): Promise<IncidentState | undefined> {
  const found = async (rows: Knex.QueryBuilder) => {
    const row: IncidentRow | undefined = await rows.first('incidents.*');
    return row && (await withParts(tx, [row]))[0];
  };
  const ofKey =
    key === undefined
      ? undefined
      : await found(tx('incidents').where({ open_key: key }));
  if (ofKey) return ofKey;
  const ofProvider = external
    ? await found(
        tx('incidents').where({
          provider: external.provider,
          external_id: external.id,
        }),
      )
    : undefined;
  if (ofProvider || alerts.length === 0) return ofProvider;
  const rows: IncidentRow[] = await tx('incidents')
    .whereIn(
      'id',
      tx('incident_alerts')
        .whereIn(
          'occurrence',
          alerts.map(({ occurrence }) => occurrence),
        )
        .select('incident_id'),
    )
    .whereIn('status', UNDER_WAY)
    .orderBy(['created_at', 'id']);
  const underWay = await withParts(tx, rows);
  return underWay.find(mayAnswer);
}
