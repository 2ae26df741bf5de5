import { Knex } from 'knex';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { lockAlerts } from '../alerts/lockAlerts';
import { Burial, BuryOptions, buryMessages } from './buryMessages';
import { cancelOverdue } from './claimMessages';
import { DeadLetter, DeliveryStore } from './DeliveryStore';
import { skipLocked } from './enqueueMessages';
import { recheckHeads } from './recheckHeads';
import { DestinationRow, OutboxRow } from './rows';

/** A destination that no replica spoke of for so long is nobody's: longer than a rolling deploy needs between two starts. */
const UNSEEN_AFTER_MS = 5 * 60_000;
const MOST_AT_ONCE = 500;

type Buried = Awaited<ReturnType<DeliveryStore['bury']>>;

type Candidate = OutboxRow &
  Pick<DestinationRow, 'unhealthy_since' | 'unhealthy_reason'> & {
    seen_at: number | string | null;
  };

/** Gives up what is too old, or goes to a destination that is unhealthy or unknown. @returns what is dead now */
export async function buryUndeliverable(
  db: Knex,
  options: BuryOptions,
): Promise<Buried> {
  const { now } = options;
  // Most of the time there is nothing, and nothing is locked
  if ((await candidates(db, now).limit(1)).length === 0) {
    return { dead: [], cancelled: new Map() };
  }
  return await db.transaction(async tx => {
    await lockAlerts(tx);
    const rows = await skipLocked(candidates(tx, now).limit(MOST_AT_ONCE));
    const burials: Burial[] = [];
    const cancelled = new Map<string, number>();
    for (const destination of new Set(rows.map(row => row.destination))) {
      const theirs = rows.filter(row => row.destination === destination);
      const verdicts = await recheckHeads(tx, theirs);
      for (const [reason, count] of await cancelOverdue(tx, verdicts, now)) {
        cancelled.set(reason, (cancelled.get(reason) ?? 0) + count);
      }
      for (const row of theirs) {
        if (!verdicts.get(row)?.send) continue;
        burials.push({ row, reason: reasonOf(row, now) });
      }
    }
    await buryMessages(tx, burials, options);
    return { dead: burials.map(toDeadLetter), cancelled };
  });
}

function toDeadLetter({ row, reason }: Burial): DeadLetter {
  return {
    id: Number(row.id),
    destination: row.destination,
    event: row.event as DeadLetter['event'],
    groupId: row.group_id,
    reason,
  };
}

function candidates(
  db: Knex,
  now: Instant,
): Knex.QueryBuilder<Candidate, Candidate[]> {
  const unseen = now - UNSEEN_AFTER_MS;
  const health = db('destination').whereRaw(
    'destination.ref = outbox.destination',
  );
  const field = (column: keyof DestinationRow) =>
    health.clone().select(column).as(column);
  return db('outbox')
    .where('state', 'pending')
    .where(free =>
      free.whereNull('lease_until').orWhere('lease_until', '<=', now),
    )
    .where(lost =>
      lost
        .where('max_age_at', '<=', now)
        .orWhereExists(
          health
            .clone()
            .whereNotNull('unhealthy_since')
            .where('probe_at', '>', now)
            .select(db.raw('1')),
        )
        .orWhere(unknown =>
          unknown
            .where('created_at', '<=', unseen)
            .whereNotExists(
              health.clone().where('seen_at', '>', unseen).select(db.raw('1')),
            ),
        ),
    )
    .orderBy('id')
    .select(
      'outbox.*',
      field('unhealthy_since'),
      field('unhealthy_reason'),
      field('seen_at'),
    );
}

function reasonOf(row: Candidate, now: Instant): string {
  if (Number(row.max_age_at) <= now) {
    const last = row.last_error
      ? `; the last attempt met: ${row.last_error}`
      : '';
    return `Given up for its age${last}`;
  }
  if (row.unhealthy_since !== null) {
    return `The destination takes nothing: ${row.unhealthy_reason}`;
  }
  return `No destination '${row.destination}' is configured; add it, or send the message again once it is`;
}
