import { Knex } from 'knex';
import {
  Instant,
  Ratio,
  SloDefinition,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import {
  SloChange,
  StoredSlo,
  isEmptyChange,
  reconcileSlo,
} from '../../definitions/reconcileSlo';
import { ObjectiveRow, SloRow, TargetRow } from './rows';
import { inBatches } from './saveCatalogEntries';

/** Makes the SLOs of an entity these; answers whether anything that is measured or judged changed. */
export async function saveSlos(
  tx: Knex.Transaction,
  entityRef: string,
  definitions: readonly SloDefinition[],
  now: Instant,
): Promise<boolean> {
  const stored = await readSlos(tx, entityRef);
  const defined = new Map(definitions.map(slo => [slo.name, slo]));
  let isChanged = false;
  for (const definition of defined.values()) {
    const before = stored.get(definition.name);
    const change = reconcileSlo(before, definition);
    if (isSame(before, definition) && isEmptyChange(change)) continue;
    const id = await saveSlo(tx, { entityRef, before, definition, now });
    await applyChange(tx, id, change, now);
    isChanged = true;
  }
  const vanished = [...stored.values()].filter(
    slo => !slo.isArchived && !defined.has(slo.definition.name),
  );
  if (vanished.length === 0) return isChanged;
  const ids = vanished.map(({ id }) => id);
  await tx<SloRow>('slos').whereIn('id', ids).update({ archived_at: now });
  return true;
}

async function readSlos(
  tx: Knex.Transaction,
  entityRef: string,
): Promise<Map<string, StoredSlo>> {
  const slos = await tx<SloRow>('slos').where({ entity_ref: entityRef });
  const ids = slos.map(({ id }) => id);
  const series = await tx<ObjectiveRow>('objectives')
    .whereIn('slo_id', ids)
    .orderBy('id');
  const targets = await tx<TargetRow>('target_versions')
    .whereIn('slo_id', ids)
    .orderBy('from_ms');
  return new Map(
    slos.map(row => {
      const definition: SloDefinition = JSON.parse(row.definition_json);
      const slo: StoredSlo = {
        id: row.id,
        definition,
        isArchived: row.archived_at !== null,
        series: series.filter(({ slo_id }) => slo_id === row.id).map(toSeries),
        targets: new Map(
          targets
            .filter(({ slo_id }) => slo_id === row.id)
            .map(({ objective_id, target }) => [objective_id, target as Ratio]),
        ),
      };
      return [definition.name, slo];
    }),
  );
}

function toSeries(row: ObjectiveRow) {
  return {
    ledgerId: row.id,
    series: row.series,
    objectiveId: row.objective_id,
    groupKey: row.group_key,
    fingerprint: row.fingerprint,
    isRunning: row.ended_slot === null,
  };
}

function isSame(before: StoredSlo | undefined, definition: SloDefinition) {
  if (!before || before.isArchived) return false;
  return JSON.stringify(before.definition) === JSON.stringify(definition);
}

async function saveSlo(
  tx: Knex.Transaction,
  slo: {
    entityRef: string;
    before: StoredSlo | undefined;
    definition: SloDefinition;
    now: Instant;
  },
): Promise<number> {
  const written = {
    definition_json: JSON.stringify(slo.definition),
    archived_at: null,
  };
  if (slo.before) {
    await tx<SloRow>('slos').where({ id: slo.before.id }).update(written);
    return slo.before.id;
  }
  const [{ id }] = await tx<SloRow>('slos')
    .insert({
      ...written,
      slo_ref: `${slo.entityRef}/${slo.definition.name}`,
      entity_ref: slo.entityRef,
      created_at: slo.now,
    })
    .returning('id');
  return id;
}

async function applyChange(
  tx: Knex.Transaction,
  sloId: number,
  change: SloChange,
  now: Instant,
): Promise<void> {
  const objectives = () => tx<ObjectiveRow>('objectives');
  await objectives()
    .whereIn('id', [...change.end])
    .update({ ended_slot: slotAt(now) });
  await objectives()
    .whereIn('id', [...change.reopen])
    .update({ ended_slot: null });
  const started = change.start.map(({ series, objectiveId, ...start }) => ({
    slo_id: sloId,
    series,
    objective_id: objectiveId,
    group_key: '',
    group_json: null,
    fingerprint: start.fingerprint,
    started_slot: slotAt(now),
    ended_slot: null,
    reason: start.reason,
  }));
  for (const batch of inBatches(started)) await objectives().insert(batch);
  const targets = change.targets.map(({ objectiveId, target }) => ({
    slo_id: sloId,
    objective_id: objectiveId,
    from_ms: now,
    target,
  }));
  for (const batch of inBatches(targets)) {
    await tx<TargetRow>('target_versions')
      .insert(batch)
      .onConflict(['slo_id', 'objective_id', 'from_ms'])
      .merge();
  }
}
