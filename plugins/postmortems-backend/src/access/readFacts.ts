import { Knex } from 'knex';
import { RecordFacts, RecordKind } from './RecordFacts';

type FactRow = {
  id: string;
  visibility: string;
  owner_ref: string | null;
  severity: number;
  status: string;
};
type ItemRow = {
  id: string;
  postmortem_id: string | null;
  incident_id: string | null;
  owner_ref: string | null;
  status: string;
};

export const RECORD_TABLES = {
  incident: 'incidents',
  postmortem: 'postmortems',
} as const satisfies Record<RecordKind, string>;

/** Facts of records by their ids; those that are absent are left out. */
export async function readFacts(
  db: Knex,
  kind: RecordKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordFacts>> {
  if (ids.length === 0) return new Map();
  const rows: FactRow[] = await db(RECORD_TABLES[kind])
    .whereIn('id', [...ids])
    .select('id', 'visibility', 'owner_ref', 'severity', 'status');
  const entities = await linksOf(db, 'record_entities', 'entity_ref', ids);
  const viewers = await linksOf(db, 'record_viewers', 'viewer_ref', ids);
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        visibility: row.visibility,
        ownerRef: row.owner_ref,
        severity: row.severity,
        status: row.status,
        entityRefs: entities.get(row.id) ?? [],
        viewerRefs: viewers.get(row.id) ?? [],
      },
    ]),
  );
}

/** An action item with the record that it stands in: what rules ask of it, and who sees it. */
export type ItemFacts = {
  readonly item: RecordFacts;
  readonly kind: RecordKind;
  readonly parent: RecordFacts;
};

/** Facts of action items by their ids; those that are absent are left out. */
export async function readItemFacts(
  db: Knex,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ItemFacts>> {
  if (ids.length === 0) return new Map();
  const rows: ItemRow[] = await db('action_items')
    .whereIn('id', [...ids])
    .select('id', 'postmortem_id', 'incident_id', 'owner_ref', 'status');
  const parentIds = (kind: RecordKind) =>
    rows.flatMap(row => (kindOf(row) === kind ? parentOf(row) ?? [] : []));
  const parents = new Map([
    ...(await readFacts(db, 'postmortem', parentIds('postmortem'))),
    ...(await readFacts(db, 'incident', parentIds('incident'))),
  ]);
  return new Map(
    rows.flatMap(row => {
      const parent = parents.get(parentOf(row) ?? '');
      if (!parent) return [];
      const { id, owner_ref: ownerRef, status } = row;
      const item = { ...parent, id, ownerRef, status };
      return [[id, { item, parent, kind: kindOf(row) }]];
    }),
  );
}

function kindOf(row: ItemRow): RecordKind {
  return row.postmortem_id === null ? 'incident' : 'postmortem';
}

function parentOf(row: ItemRow): string | null {
  return row.postmortem_id ?? row.incident_id;
}

/** Refs of the entities or viewers of records, in their order. */
export async function linksOf(
  db: Knex,
  table: 'record_entities' | 'record_viewers',
  column: 'entity_ref' | 'viewer_ref',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: Record<string, string>[] = await db(table)
    .whereIn('record_id', [...ids])
    .orderBy(table === 'record_entities' ? 'position' : column)
    .select('record_id', column);
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const known = found.get(row.record_id) ?? [];
    known.push(row[column]);
    found.set(row.record_id, known);
  }
  return found;
}
