import { Knex } from 'knex';
import { ObservedFact } from './ObservedFact';
import { IncidentScope } from './belongsTo';

/** Far beyond any instant, and still a bigint of both databases. */
const FOR_EVER = 8_640_000_000_000_000;

/** Parameters of one list. */
const CHUNK = 400;

/** What incidents are about. */
export async function readScopes(
  tx: Knex.Transaction,
  incidentIds: readonly string[],
): Promise<IncidentScope[]> {
  if (incidentIds.length === 0) return [];
  const ids = [...incidentIds];
  const incidents: {
    id: string;
    watched_from: number | string;
    watched_until: number | string | null;
  }[] = await tx('incidents')
    .whereIn('id', ids)
    .select('id', 'watched_from', 'watched_until');
  const alerts: { incident_id: string; occurrence: string }[] = await tx(
    'incident_alerts',
  ).whereIn('incident_id', ids);
  const groups: { incident_id: string; group_id: string }[] = await tx(
    'incident_alerts as a',
  )
    .join('observed_events as o', 'o.occurrence', 'a.occurrence')
    .whereIn('a.incident_id', ids)
    .whereNotNull('o.group_id')
    .distinct('a.incident_id', 'o.group_id');
  const entities: { record_id: string; entity_ref: string }[] = await tx(
    'record_entities',
  ).whereIn('record_id', ids);
  return incidents.map(({ id, watched_from, watched_until }) => ({
    incidentId: id,
    occurrences: new Set(
      alerts
        .filter(({ incident_id }) => incident_id === id)
        .map(({ occurrence }) => occurrence),
    ),
    groups: new Set(
      groups
        .filter(({ incident_id }) => incident_id === id)
        .map(({ group_id }) => group_id),
    ),
    entityRefs: new Set(
      entities
        .filter(({ record_id }) => record_id === id)
        .map(({ entity_ref }) => entity_ref),
    ),
    from: Number(watched_from),
    until: watched_until === null ? FOR_EVER : Number(watched_until),
  }));
}

/** Incidents that some of the observations may belong to. */
export async function incidentsNear(
  tx: Knex.Transaction,
  facts: readonly ObservedFact[],
): Promise<string[]> {
  const groups = facts.flatMap(({ groupId }) => groupId ?? []);
  const occurrences = facts.map(({ occurrence }) => occurrence);
  const entityRefs = facts
    .filter(({ occurrence }) => occurrence === '')
    .map(({ entityRef }) => entityRef);
  const found = new Set<string>();
  for (const keys of chunksOf([...occurrences, ...groups])) {
    const rows: { incident_id: string }[] = await tx('incident_alerts')
      .whereIn('occurrence', keys)
      .distinct('incident_id');
    rows.forEach(row => found.add(row.incident_id));
  }
  for (const keys of chunksOf(groups)) {
    const rows: { incident_id: string }[] = await tx('incident_alerts as a')
      .join('observed_events as o', 'o.occurrence', 'a.occurrence')
      .whereIn('o.group_id', keys)
      .distinct('a.incident_id');
    rows.forEach(row => found.add(row.incident_id));
  }
  for (const keys of chunksOf(entityRefs)) {
    const rows: { id: string }[] = await tx('record_entities as e')
      .join('incidents as i', 'i.id', 'e.record_id')
      .whereIn('e.entity_ref', keys)
      .distinct('i.id');
    rows.forEach(row => found.add(row.id));
  }
  return [...found];
}

function chunksOf(values: readonly string[]): string[][] {
  const distinct = [...new Set(values)].filter(value => value !== '');
  return Array.from(
    { length: Math.ceil(distinct.length / CHUNK) },
    (_, index) => distinct.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
