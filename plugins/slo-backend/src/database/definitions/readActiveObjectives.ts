import { Knex } from 'knex';
import {
  Instant,
  Ratio,
  SloDefinition,
  Slot,
  TargetVersion,
} from '@nines/backstage-plugin-slo-common';
import { objectiveKeyOf } from './objectiveKey';
import { ActiveObjective } from './ObjectiveStore';
import { ObjectiveRow, SloRow, TargetRow } from './rows';

/** Reads all objectives of SLOs that are not archived: three queries, whatever their number. */
export async function readActiveObjectives(
  db: Knex,
): Promise<ActiveObjective[]> {
  const slos = await db<SloRow>('slos').whereNull('archived_at');
  const rows: ObjectiveRow[] = await db('objectives')
    .join('slos', 'slos.id', 'objectives.slo_id')
    .whereNull('slos.archived_at')
    .whereNull('objectives.ended_slot')
    .orderBy('objectives.id')
    .select('objectives.*');
  const targets = await readTargets(db);

  const sloById = new Map(slos.map(row => [row.id, parseSlo(row)]));
  const series = new Map(rows.map(row => [seriesKey(row), row.id]));
  return rows
    .filter(row => row.series === 'events')
    .flatMap(row => {
      const slo = sloById.get(row.slo_id);
      const objective = slo?.definition.objectives.find(
        ({ id }) => id === row.objective_id,
      );
      if (!slo || !objective) return [];
      const sliceLedgerId = series.get(seriesKey({ ...row, series: 'slices' }));
      const compositeLedgerId = series.get(
        seriesKey({
          slo_id: row.slo_id,
          series: 'composite',
          objective_id: '',
          group_key: '',
        }),
      );
      return {
        ledgerId: row.id,
        ...(sliceLedgerId !== undefined && { sliceLedgerId }),
        ...(compositeLedgerId !== undefined && { compositeLedgerId }),
        ...slo,
        objectiveKey: objectiveKeyOf(row.objective_id, row.group_key),
        objective,
        ...(row.group_json !== null && { group: JSON.parse(row.group_json) }),
        epochStartedAt: row.started_slot as Slot,
        targets: targets.get(targetKey(row)) ?? [],
      };
    });
}

function parseSlo(row: SloRow) {
  const definition: SloDefinition = JSON.parse(row.definition_json);
  return { sloRef: row.slo_ref, entityRef: row.entity_ref, definition };
}

async function readTargets(db: Knex): Promise<Map<string, TargetVersion[]>> {
  const rows = await db<TargetRow>('target_versions').orderBy('from_ms');
  const versions = new Map<string, TargetVersion[]>();
  for (const row of rows) {
    const version = {
      from: Number(row.from_ms) as Instant,
      target: row.target as Ratio,
    };
    const key = targetKey(row);
    versions.set(key, [...(versions.get(key) ?? []), version]);
  }
  return versions;
}

type SeriesColumns = Pick<
  ObjectiveRow,
  'slo_id' | 'series' | 'objective_id' | 'group_key'
>;

function seriesKey(row: SeriesColumns): string {
  return JSON.stringify([
    row.slo_id,
    row.series,
    row.objective_id,
    row.group_key,
  ]);
}

function targetKey(row: { slo_id: number; objective_id: string }): string {
  return JSON.stringify([row.slo_id, row.objective_id]);
}
