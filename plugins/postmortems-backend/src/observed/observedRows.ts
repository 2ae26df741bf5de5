import { ObservedFact, ObservedRun } from './ObservedFact';

export type ObservedRow = {
  source: string;
  source_id: string;
  at: number | string;
  occurrence: string;
  group_id: string | null;
  entity_ref: string;
  event_json: string;
  seen_at: number | string;
};

export type ObservedRunRow = {
  run_id: string;
  runbook_ref: string;
  title: string;
  entity_ref: string;
  occurrence: string;
  verdict: string | null;
  note: string | null;
  is_used: boolean | number;
  seen_at: number | string;
};

export function toObservedRow(fact: ObservedFact, now: number): ObservedRow {
  const { event, occurrence, groupId, entityRef } = fact;
  return {
    source: event.source,
    source_id: event.sourceId,
    at: Date.parse(event.at.at),
    occurrence,
    group_id: groupId ?? null,
    entity_ref: entityRef,
    event_json: JSON.stringify(event),
    seen_at: now,
  };
}

export function fromObservedRow(row: ObservedRow): ObservedFact {
  return {
    occurrence: row.occurrence,
    ...(row.group_id !== null && { groupId: row.group_id }),
    entityRef: row.entity_ref,
    event: JSON.parse(row.event_json),
  };
}

export function toRunRow(run: ObservedRun, now: number): ObservedRunRow {
  return {
    run_id: run.runId,
    runbook_ref: run.runbookRef,
    title: run.title,
    entity_ref: run.entityRef,
    occurrence: run.occurrence,
    verdict: run.verdict ?? null,
    note: run.note ?? null,
    is_used: run.isUsed,
    seen_at: now,
  };
}
