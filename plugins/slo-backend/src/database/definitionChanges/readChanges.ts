import { Knex } from 'knex';
import {
  ChangedPart,
  Instant,
  Ratio,
  SloDefinition,
  Slot,
  slotAt,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { EPOCH_CHANGED } from '../../definitions/reconcileSlo';
import {
  EntityRow,
  ObjectiveRow,
  SloRow,
  TargetRow,
} from '../definitions/rows';
import { DefinitionChange } from './DefinitionChangeStore';

type OfSlo = Pick<SloRow, 'slo_ref' | 'definition_json'> &
  Pick<ObjectiveRow, 'objective_id'> &
  Pick<EntityRow, 'entity_ref' | 'title' | 'owner' | 'system' | 'tier'>;
/** `previous` is null for the first target of an objective. */
type ChangedTarget = OfSlo & TargetRow & { previous: number | null };
type ChangedSeries = OfSlo & Pick<ObjectiveRow, 'started_slot'>;

/** Two queries: what changed lies in the history of targets, and in that of epochs. */
export async function readChanges(
  db: Knex,
  since: Instant,
): Promise<DefinitionChange[]> {
  const targets: ChangedTarget[] = await ofSlos(db, 'target_versions as t')
    .where('t.from_ms', '>=', since)
    .select('t.objective_id', 't.from_ms', 't.target', {
      previous: previousTarget(db),
    });
  const series: ChangedSeries[] = await ofSlos(db, 'objectives as t')
    .where('t.started_slot', '>=', slotAt(since))
    .where({
      't.series': 'events',
      't.group_key': '',
      't.reason': EPOCH_CHANGED,
    })
    .select('t.objective_id', 't.started_slot');
  const found = new Map<string, DefinitionChange>();
  const add = (row: OfSlo, slot: Slot, partOf: PartOf) => {
    const key = `${slot} ${row.slo_ref}`;
    const change = found.get(key) ?? toChange(row, slot);
    const part = partOf(titleOf(change.definition, row));
    found.set(key, { ...change, parts: [...change.parts, part] });
  };
  for (const row of targets) {
    const { previous, target } = row;
    if (previous === null) continue;
    add(row, slotAt(Number(row.from_ms) as Instant), objective => ({
      kind: 'target',
      objective,
      from: previous as Ratio,
      to: target as Ratio,
    }));
  }
  for (const row of series) {
    add(row, row.started_slot as Slot, objective => ({
      kind: 'measured',
      objective,
    }));
  }
  return [...found.values()].sort(
    (a, b) => a.at - b.at || (a.sloRef < b.sloRef ? -1 : 1),
  );
}

type PartOf = (objective: string) => ChangedPart;

/** Rows `t` that belong to SLOs which are defined, on entities which are listed. */
function ofSlos(db: Knex, table: string): Knex.QueryBuilder {
  return db(table)
    .join('slos as s', 's.id', 't.slo_id')
    .join('catalog_entities as e', 'e.entity_ref', 's.entity_ref')
    .whereNull('s.archived_at')
    .select(
      ...['s.slo_ref', 's.definition_json', 'e.entity_ref', 'e.title'],
      ...['e.owner', 'e.system', 'e.tier'],
    );
}

function previousTarget(db: Knex): Knex.QueryBuilder {
  return db('target_versions as p')
    .whereRaw('p.slo_id = t.slo_id')
    .whereRaw('p.objective_id = t.objective_id')
    .whereRaw('p.from_ms < t.from_ms')
    .orderBy('p.from_ms', 'desc')
    .limit(1)
    .select('p.target');
}

function toChange(row: OfSlo, slot: Slot): DefinitionChange {
  const definition: SloDefinition = JSON.parse(row.definition_json);
  const { owner, system, tier } = row;
  return {
    sloRef: row.slo_ref,
    sloTitle: definition.displayName ?? definition.name,
    entityTitle: row.title,
    definition,
    entity: {
      entityRef: row.entity_ref,
      title: row.title,
      ...(owner !== null && { owner }),
      ...(system !== null && { system }),
      ...(tier !== null && { tier }),
    },
    at: slotEnd(slot),
    parts: [],
  };
}

/** Empty for the only objective of its SLO: its name would say nothing. */
function titleOf(
  { objectives }: SloDefinition,
  { objective_id: id }: Pick<ObjectiveRow, 'objective_id'>,
): string {
  if (objectives.length === 1) return '';
  return objectives.find(each => each.id === id)?.displayName ?? id;
}
