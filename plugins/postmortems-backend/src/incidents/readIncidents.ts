import { Knex } from 'knex';
import { linksOf } from '../access/readFacts';
import { isId } from '../access/registerResources';
import { IncidentState } from './IncidentState';
import {
  IncidentAlertRow,
  IncidentRoleRow,
  IncidentRow,
  fromAlertRow,
  fromIncidentRow,
} from './incidentRows';

/** Rows with what stands in other tables, in their order. */
export async function withParts(
  db: Knex,
  rows: readonly IncidentRow[],
): Promise<IncidentState[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const entities = await linksOf(db, 'record_entities', 'entity_ref', ids);
  const alerts: IncidentAlertRow[] = await db('incident_alerts')
    .whereIn('incident_id', ids)
    .orderBy(['incident_id', 'position']);
  const roles: IncidentRoleRow[] = await db('incident_roles')
    .whereIn('incident_id', ids)
    .orderBy(['incident_id', 'role', 'since', 'ref']);
  return rows.map(row =>
    fromIncidentRow(row, {
      entityRefs: entities.get(row.id) ?? [],
      alerts: alerts
        .filter(({ incident_id }) => incident_id === row.id)
        .map(fromAlertRow),
      roles: roles
        .filter(({ incident_id }) => incident_id === row.id)
        .map(({ role, ref }) => ({ role, ref })),
    }),
  );
}

/** One incident by its id or its ref. */
export async function readIncident(
  db: Knex,
  idOrRef: string,
): Promise<IncidentState | undefined> {
  const where = isId(idOrRef)
    ? { id: idOrRef.toLowerCase() }
    : { ref: idOrRef.toUpperCase() };
  const row = await db<IncidentRow>('incidents').where(where).first();
  if (!row) return undefined;
  const [incident] = await withParts(db, [row]);
  return incident;
}
