import { ChangeFeed } from '@nines/backstage-plugin-nines-node';
import { Instant, Slot, slotAt } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { AlertPlan } from '../../alerts/AlertPlan';
import { AlertSnapshot } from '../../alerts/AlertSnapshot';
import { toOccurrenceChange } from '../changes/toChange';
import { OutboxStore } from '../outbox/OutboxStore';
import { AlertStore, DecideOptions, Decision } from './AlertStore';
import { lockAlerts } from './lockAlerts';
import { fromOccurrenceRow } from './occurrenceRows';
import { OccurrenceRecord } from './OccurrenceRecord';
import { readSnapshot } from './readSnapshot';
import { AlertTickRow, OccurrenceRow } from './rows';
import { savePlan } from './savePlan';
import { appendTimeline, TimelineEvent } from './timeline';

/** {@link AlertStore} in SQLite or PostgreSQL. */
export class DatabaseAlertStore implements AlertStore {
  readonly #db: Knex;
  readonly #outbox: OutboxStore;
  readonly #changes: ChangeFeed;

  constructor(options: {
    readonly database: Knex;
    readonly outbox: OutboxStore;
    readonly changes: ChangeFeed;
  }) {
    this.#db = options.database;
    this.#outbox = options.outbox;
    this.#changes = options.changes;
  }

  async decide<T>(
    options: DecideOptions,
    decide: (snapshot: AlertSnapshot, lastTick: Slot) => Decision<T>,
  ): Promise<T | 'superseded'> {
    const { now, tick, entityRefs = [], onCancelled } = options;
    const cancelled = new Map<string, number>();
    const decided = await this.#db.transaction(async tx => {
      const lastTick = await lockAlerts(tx);
      if (tick !== undefined && tick <= lastTick) return 'superseded';
      const snapshot = await readSnapshot(tx, entityRefs);
      const { plan, value } = decide(snapshot, lastTick);
      if (tick !== undefined) {
        await tx<AlertTickRow>('alert_tick').update({ slot: tick });
      }
      if (plan) await this.#save(tx, plan, { now, cancelled });
      return value;
    });
    if (cancelled.size > 0) onCancelled?.(cancelled);
    return decided;
  }

  async hasDue(now: Instant): Promise<boolean> {
    const due = await this.#db<OccurrenceRow>('alert_occurrence')
      .where('escalation_due_at', '<=', now)
      .first('id');
    return due !== undefined;
  }

  async get(occurrenceId: string): Promise<OccurrenceRecord | undefined> {
    const row = await this.#db<OccurrenceRow>('alert_occurrence')
      .where({ id: occurrenceId })
      .first();
    return row && fromOccurrenceRow(row);
  }

  async listGroup(groupId: string): Promise<readonly OccurrenceRecord[]> {
    const rows = await this.#db<OccurrenceRow>('alert_occurrence')
      .where({ group_id: groupId })
      .orderBy(['fired_at', 'id']);
    return rows.map(fromOccurrenceRow);
  }

  async append(events: readonly TimelineEvent[]): Promise<void> {
    await this.#db.transaction(tx => appendTimeline(tx, events));
  }

  async #save(
    tx: Knex.Transaction,
    plan: AlertPlan,
    {
      now,
      cancelled,
    }: { readonly now: Instant; readonly cancelled: Map<string, number> },
  ): Promise<void> {
    await savePlan(tx, plan, slotAt(now));
    for (const { groupId, events, reason } of plan.cancels) {
      const options = { reason, now };
      const count = await this.#outbox.cancel(tx, groupId, events, options);
      if (count > 0)
        cancelled.set(reason, (cancelled.get(reason) ?? 0) + count);
    }
    await this.#outbox.enqueue(tx, plan.messages, now);
    const changes = plan.occurrences.map(toOccurrenceChange);
    await this.#changes.append(tx, changes, now);
  }
}
