import {
  AuditViolation,
  AuditedGroup,
  Instant,
  Slot,
  describeViolations,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { AlertTickRow, OccurrenceRow } from '../alerts/rows';
import { AuditFacts, AuditRun, AuditStore } from './AuditStore';
import { OperatorAlarms } from './OperatorAlarms';
import { AuditorRunRow, OutboxRow } from './rows';

/** Little less than a minute: the loops of replicas drift. */
const RUN_EVERY_MS = 50_000;
/** Violations that are kept for people to read; their number is exact. */
const MOST_KEPT = 100;
const CHUNK = 500;

/** {@link AuditStore} in SQLite or PostgreSQL. */
export class DatabaseAuditStore implements AuditStore {
  readonly #db: Knex;
  readonly #alarms: OperatorAlarms;

  constructor(db: Knex, alarms: OperatorAlarms) {
    this.#db = db;
    this.#alarms = alarms;
  }

  async claim(now: Instant): Promise<boolean> {
    const first = await this.#db<AuditorRunRow>('auditor_run')
      .insert({ id: 1, ran_at: now, violations: 0, violations_json: '[]' })
      .onConflict('id')
      .ignore()
      .returning('id');
    if (first.length > 0) return true;
    const claimed = await this.#db<AuditorRunRow>('auditor_run')
      .where('id', 1)
      .where('ran_at', '<=', now - RUN_EVERY_MS)
      .update({ ran_at: now });
    return claimed > 0;
  }

  async read(): Promise<AuditFacts> {
    const db = this.#db;
    const tick = await db<AlertTickRow>('alert_tick').first('slot');
    const firing = await db<OccurrenceRow>('alert_occurrence')
      .whereNull('resolved_at')
      .where('status', 'firing')
      .whereNull('suppression_json')
      .orderBy('fired_at')
      .select('group_id', 'alert_name', 'entity_ref', 'severity', 'fired_at');
    const byGroup = new Map<string, AuditedGroup>();
    for (const row of firing) {
      if (byGroup.has(row.group_id)) continue;
      byGroup.set(row.group_id, {
        groupId: row.group_id,
        alertName: row.alert_name,
        entityRef: row.entity_ref,
        severity: row.severity,
        firedAt: Number(row.fired_at) as Instant,
        delivered: 0,
        dead: 0,
      });
    }
    const ids = [...byGroup.keys()];
    for (let start = 0; start < ids.length; start += CHUNK) {
      await addDeliveries(db, byGroup, ids.slice(start, start + CHUNK));
    }
    return {
      groups: [...byGroup.values()],
      lastTickAt: slotEnd((tick?.slot ?? 0) as Slot),
    };
  }

  async save(found: Parameters<AuditStore['save']>[0]): Promise<void> {
    const { violations, isEvaluationStopped, lastTickAt, now } = found;
    await this.#db.transaction(async tx => {
      await tx<AuditorRunRow>('auditor_run')
        .where('id', 1)
        .update({
          violations: violations.length,
          violations_json: JSON.stringify(violations.slice(0, MOST_KEPT)),
        });
      await this.#alarm(tx, 'auditor:delivery', now, {
        isOn: violations.length > 0,
        sentence: () => describeViolations(violations, now),
      });
      await this.#alarm(tx, 'evaluation:stopped', now, {
        isOn: isEvaluationStopped,
        sentence: () =>
          `No SLO has been evaluated since ${new Date(
            lastTickAt,
          ).toISOString()}: no alert fires or ends. Look at the log of the slo backend and at its health`,
      });
    });
  }

  async noteHeartbeat(now: Instant): Promise<void> {
    await this.#db<AuditorRunRow>('auditor_run')
      .where('id', 1)
      .update({ heartbeat_at: now });
  }

  async last(): Promise<AuditRun | undefined> {
    const row = await this.#db<AuditorRunRow>('auditor_run').first();
    if (!row) return undefined;
    const violations: AuditViolation[] = JSON.parse(row.violations_json);
    return {
      ranAt: Number(row.ran_at) as Instant,
      violations,
      ...(row.heartbeat_at !== null && {
        heartbeatAt: Number(row.heartbeat_at) as Instant,
      }),
    };
  }

  async #alarm(
    tx: Knex.Transaction,
    name: string,
    now: Instant,
    { isOn, sentence }: { isOn: boolean; sentence: () => string },
  ): Promise<void> {
    if (isOn) await this.#alarms.raise(tx, { name, sentence: sentence(), now });
    else await this.#alarms.clear(tx, name, now);
  }
}

async function addDeliveries(
  db: Knex,
  byGroup: Map<string, AuditedGroup>,
  ids: readonly string[],
): Promise<void> {
  const leaders = await db<OccurrenceRow>('alert_occurrence')
    .whereIn('id', ids)
    .whereNotNull('escalation_due_at')
    .select('id', 'escalation_due_at');
  const add = (id: string, more: Partial<AuditedGroup>) => {
    const group = byGroup.get(id);
    if (group) byGroup.set(id, { ...group, ...more });
  };
  for (const { id, escalation_due_at } of leaders) {
    add(id, { escalationDueAt: Number(escalation_due_at) as Instant });
  }
  const rows = await db<OutboxRow>('outbox')
    .whereIn('group_id', ids)
    .groupBy('group_id', 'state')
    .select('group_id', 'state')
    .count({ count: '*' })
    .min({ oldest: 'created_at' });
  for (const { group_id, state, count, oldest } of rows) {
    if (state === 'delivered' || state === 'dead') {
      add(group_id, { [state]: Number(count) });
    } else if (state === 'pending') {
      add(group_id, { oldestPendingAt: Number(oldest) as Instant });
    }
  }
}
