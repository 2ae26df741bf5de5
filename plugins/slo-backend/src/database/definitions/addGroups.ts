import { Knex } from 'knex';
import { Instant, slotAt } from '@nines/backstage-plugin-slo-common';
import { bumpRevision } from './bumpRevision';
import { groupKeyOf } from './objectiveKey';
import { ObjectiveGroup } from './ObjectiveStore';
import { ObjectiveRow, RevisionRow } from './rows';

const MAX_GROUPS = 1_000;

/** Adds the groups of a grouped objective that are not there yet, or goes on with those that were there before. */
export async function addGroups(
  tx: Knex.Transaction,
  parentLedgerId: number,
  groups: readonly ObjectiveGroup[],
  now: Instant,
): Promise<{ added: number; dropped: number }> {
  // One writer at a time: the revision's row is the lock on PostgreSQL, the file on SQLite.
  await tx<RevisionRow>('definition_revision').forUpdate().first();
  const parent = await tx<ObjectiveRow>('objectives')
    .where({ id: parentLedgerId, ended_slot: null })
    .first();
  if (!parent) return { added: 0, dropped: groups.length };

  const { slo_id, objective_id, fingerprint } = parent;
  const family = await tx<ObjectiveRow>('objectives').where({
    slo_id,
    objective_id,
    fingerprint,
  });
  const kinds = family
    .filter(row => row.group_key === '' && row.ended_slot === null)
    .map(({ series }) => series);
  const running = new Set(
    family
      .filter(row => row.group_key !== '' && row.ended_slot === null)
      .map(row => row.group_key),
  );
  const unknown = new Map(
    groups.map(group => [groupKeyOf(group), group] as const),
  );
  for (const key of running) unknown.delete(key);
  const room = Math.max(0, MAX_GROUPS - running.size);
  const added = [...unknown].slice(0, room);

  for (const [group_key, group] of added) {
    for (const series of kinds) {
      const before = family
        .filter(
          row =>
            row.id > parent.id &&
            row.group_key === group_key &&
            row.series === series,
        )
        .at(-1);
      if (before) {
        await tx<ObjectiveRow>('objectives')
          .where({ id: before.id })
          .update({ ended_slot: null });
      } else {
        await tx<ObjectiveRow>('objectives').insert({
          slo_id,
          series,
          objective_id,
          group_key,
          group_json: JSON.stringify(group),
          fingerprint,
          started_slot: slotAt(now),
          ended_slot: null,
          reason: 'first seen',
        });
      }
    }
  }
  if (added.length > 0) await bumpRevision(tx);
  return { added: added.length, dropped: unknown.size - added.length };
}
