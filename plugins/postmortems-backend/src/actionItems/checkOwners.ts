import { ClockService, Instant } from '@nines/backstage-plugin-nines-node';
import { overdueFrom } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ActionItemRow } from './actionItemRows';
import { Owners } from './Owners';

const BATCH = 500;

/**
 * One run: says of each owner whether the catalog still has them, and in which zone their days end. Nobody is lost: an item keeps the
 * owner who left, and says so. Answers whether anything moved. Rejects where the catalog cannot be asked: then nobody has left.
 */
export async function checkOwners(
  deps: {
    readonly database: Knex;
    readonly owners: Owners;
    readonly clock: ClockService;
  },
  signal: AbortSignal,
): Promise<boolean> {
  const { database, owners, clock } = deps;
  const refs: string[] = await database('action_items')
    .whereNotNull('owner_ref')
    .distinct('owner_ref')
    .orderBy('owner_ref')
    .pluck('owner_ref');
  let hasMoved = false;
  for (let start = 0; start < refs.length; start += BATCH) {
    signal.throwIfAborted();
    const batch = refs.slice(start, start + BATCH);
    const known = await owners.findAll(batch);
    const now = await clock.now();
    for (const ref of batch) {
      const zone = known.get(ref)?.zone;
      hasMoved = (await saveOwner(database, { ref, zone, now })) || hasMoved;
    }
  }
  return hasMoved;
}

/** @param owner.zone - undefined for who is not in the catalog */
async function saveOwner(
  db: Knex,
  owner: {
    readonly ref: string;
    readonly zone: string | undefined;
    readonly now: Instant;
  },
): Promise<boolean> {
  const { ref, zone } = owner;
  const isGone = zone === undefined;
  const changed = await db('action_items')
    .where({ owner_ref: ref, owner_gone: !isGone })
    .update({ owner_gone: isGone });
  if (isGone) return changed > 0;
  const moved: ActionItemRow[] = await db('action_items')
    .where({ owner_ref: ref })
    .whereNot({ zone });
  for (const row of moved) {
    const dueAt = overdueFrom(row.due_date, zone);
    // only where it is as it was read: a change at the same time knows the zone itself
    await db('action_items')
      .where({ id: row.id, version: row.version, zone: row.zone })
      .update({
        zone,
        due_at: dueAt,
        open_due_at: row.open_due_at === null ? null : dueAt,
      });
  }
  return changed > 0 || moved.length > 0;
}
