import {
  Instant,
  MINUTE_MS,
  Slot,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { AlertRetention, UnpinnedMinutes } from './AlertRetention';
import { instantOf } from './occurrenceRows';
import { lockAlerts } from './lockAlerts';
import { OccurrenceRow } from './rows';

/** Kept before the first minute, and after the last. */
const AROUND = 60;

/** Minutes of one alert that one run keeps at most: thinning leaves the last seven hours alone. */
const MOST_MINUTES = 7 * 60;

const MOST_ALERTS = 1_000;

/** {@link AlertRetention} in SQLite or PostgreSQL. */
export class DatabaseAlertRetention implements AlertRetention {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async unpinned(now: Slot): Promise<UnpinnedMinutes[]> {
    const rows: OccurrenceRow[] = await this.#db<OccurrenceRow>(
      'alert_occurrence',
    )
      .whereNull('resolved_at')
      .orWhereRaw(
        // By hand it ends between two minutes
        `cast(coalesce(pinned_slot, 0) as bigint) * ? < resolved_at + ?`,
        [MINUTE_MS, (AROUND - 1) * MINUTE_MS],
      )
      .orderBy('fired_at')
      .limit(MOST_ALERTS);
    return rows.flatMap(row => toUnpinned(row, now));
  }

  async pinned(occurrenceId: string, to: Slot): Promise<void> {
    await this.#db<OccurrenceRow>('alert_occurrence')
      .where({ id: occurrenceId })
      .update({ pinned_slot: to });
  }

  async forget(before: Instant): Promise<void> {
    await this.#db.transaction(async tx => {
      await lockAlerts(tx);
      const kept = tx<OccurrenceRow>('alert_occurrence')
        .whereNull('resolved_at')
        .orWhere('resolved_at', '>=', before)
        .select('group_id');
      const ended = tx<OccurrenceRow>('alert_occurrence')
        .where('resolved_at', '<', before)
        .whereNotIn('group_id', kept)
        .select('id');
      const ids = (await ended).map(({ id }) => id);
      for (let start = 0; start < ids.length; start += 400) {
        const some = ids.slice(start, start + 400);
        await tx('alert_event').whereIn('occurrence_id', some).delete();
        await tx('alert_occurrence').whereIn('id', some).delete();
      }
    });
  }
}

function toUnpinned(row: OccurrenceRow, now: Slot): UnpinnedMinutes[] {
  const first = slotAt(instantOf(row.pending_since)) - AROUND;
  const last =
    row.resolved_at === null
      ? now
      : Math.min(now, slotAt(instantOf(row.resolved_at)) + AROUND);
  const from = Math.max(first, (row.pinned_slot ?? -1) + 1) as Slot;
  const to = Math.min(last, from + MOST_MINUTES - 1) as Slot;
  if (from > to) return [];
  return [
    {
      occurrenceId: row.id,
      sloRef: row.slo_ref,
      objectiveKey: row.objective_key,
      from,
      to,
    },
  ];
}
