import { Instant } from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from './OccurrenceRecord';
import { OccurrenceRow } from './rows';

/** What of a row the engine writes; pins are another task's. */
export type SavedOccurrence = Omit<OccurrenceRow, 'pinned_slot'>;

/** An occurrence as it is kept, with the revision that it gets by being saved. */
export function toOccurrenceRow(record: OccurrenceRecord): SavedOccurrence {
  return {
    id: record.id,
    group_id: record.groupId,
    slo_ref: record.sloRef,
    objective_key: record.objectiveKey,
    severity: record.severity,
    kind: record.kind,
    alert_name: record.alertName,
    entity_ref: record.entityRef,
    status: record.status,
    fired_at: record.firedAt,
    pending_since: record.pendingSince,
    acknowledged_at: record.acknowledgedAt ?? null,
    acknowledged_by: record.acknowledgedBy ?? null,
    resolved_at: record.resolvedAt ?? null,
    resolve_reason: record.resolveReason ?? null,
    reasons_json: JSON.stringify(record.reasons),
    explanation_json: JSON.stringify(record.explanation),
    context_json: JSON.stringify(record.context),
    told_at: record.toldAt ?? null,
    acted_at: record.actedAt ?? null,
    suppression_json: toJson(record.suppression),
    escalation_json: toJson(record.escalation),
    escalation_due_at: record.escalationDueAt ?? null,
    revision: record.revision + 1,
  };
}

export function fromOccurrenceRow(row: OccurrenceRow): OccurrenceRecord {
  return {
    id: row.id,
    groupId: row.group_id,
    sloRef: row.slo_ref,
    objectiveKey: row.objective_key,
    severity: row.severity,
    kind: row.kind,
    alertName: row.alert_name,
    entityRef: row.entity_ref,
    status: row.status,
    firedAt: instantOf(row.fired_at),
    pendingSince: instantOf(row.pending_since),
    ...known('acknowledgedAt', mapNull(row.acknowledged_at, instantOf)),
    ...known('acknowledgedBy', row.acknowledged_by),
    ...known('resolvedAt', mapNull(row.resolved_at, instantOf)),
    ...known('resolveReason', row.resolve_reason),
    reasons: JSON.parse(row.reasons_json),
    explanation: JSON.parse(row.explanation_json),
    context: JSON.parse(row.context_json),
    ...known('toldAt', mapNull(row.told_at, instantOf)),
    ...known('actedAt', mapNull(row.acted_at, instantOf)),
    ...known('suppression', mapNull(row.suppression_json, JSON.parse)),
    ...known('escalation', mapNull(row.escalation_json, JSON.parse)),
    ...known('escalationDueAt', mapNull(row.escalation_due_at, instantOf)),
    revision: row.revision,
  };
}

/** PostgreSQL answers big integers as strings. */
export function instantOf(column: number | string): Instant {
  return Number(column) as Instant;
}

function mapNull<T, U>(value: T | null, map: (value: T) => U): U | null {
  return value === null ? null : map(value);
}

function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** A field that is absent where the column is null. */
function known<Name extends string, T>(
  name: Name,
  value: T | null,
): { readonly [Key in Name]?: T } {
  return (value === null ? {} : { [name]: value }) as never;
}
