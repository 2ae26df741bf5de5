import {
  RunAlert,
  RunEvent,
  RunState,
  Verdict,
  WireRun,
  runAlert,
} from '@nines/backstage-plugin-runbooks-common';
import { StoredRun } from './RunStore';

/** Instants are strings on PostgreSQL. */
type At = number | string;

export type RunRow = {
  id: string;
  runbook_ref: string;
  docs_ref: string;
  entity_ref: string;
  title: string;
  alert_json: string | null;
  occurrence: string | null;
  source_hash: string;
  state: WireRun['state'];
  started_at: At;
  started_by: string;
  closed_at: At | null;
  verdict: Verdict | null;
  verdict_note: string | null;
  progress_json: string;
  version: number;
};

export type RunEventRow = {
  run_id: string;
  sequence: number;
  at: At;
  by_ref: string;
  type: RunEvent['type'];
  step: string | null;
  note: string | null;
  verdict: Verdict | null;
  source_hash: string | null;
};

export type RunSourceRow = { hash: string; text: string };

/** A run as lists read it: what its events make of it, written down. */
export function toRunRow(run: StoredRun, state: RunState): RunRow {
  return {
    id: run.id,
    runbook_ref: run.runbookRef,
    docs_ref: run.docsRef,
    entity_ref: run.entityRef,
    title: run.title,
    alert_json: run.alert && JSON.stringify(run.alert),
    occurrence: run.alert?.occurrence ?? null,
    source_hash: run.source.hash,
    state: state.state,
    started_at: Date.parse(run.events[0].at),
    started_by: run.startedBy,
    closed_at: state.closedAt === null ? null : Date.parse(state.closedAt),
    verdict: state.verdict,
    verdict_note: state.verdictNote,
    progress_json: JSON.stringify(state.progress),
    version: state.version,
  };
}

export function toEventRow(
  runId: string,
  event: RunEvent,
  sourceHash: string | undefined,
): RunEventRow {
  return {
    run_id: runId,
    sequence: event.sequence,
    at: Date.parse(event.at),
    by_ref: event.by,
    type: event.type,
    step: event.step ?? null,
    note: event.note ?? null,
    verdict: event.verdict ?? null,
    source_hash: sourceHash ?? null,
  };
}

export function fromEventRow(row: RunEventRow): RunEvent {
  return {
    sequence: row.sequence,
    at: toIso(row.at),
    by: row.by_ref,
    type: row.type,
    ...(row.step !== null && { step: row.step }),
    ...(row.note !== null && { note: row.note }),
    ...(row.verdict !== null && { verdict: row.verdict }),
  };
}

export function alertOf(row: RunRow): RunAlert | null {
  return row.alert_json === null
    ? null
    : runAlert.parse(JSON.parse(row.alert_json));
}

export function toWireRun(row: RunRow): WireRun {
  return {
    id: row.id,
    runbookRef: row.runbook_ref,
    title: row.title,
    entityRef: row.entity_ref,
    alert: alertOf(row),
    sourceHash: row.source_hash,
    state: row.state,
    startedAt: toIso(row.started_at),
    startedBy: row.started_by,
    closedAt: row.closed_at === null ? null : toIso(row.closed_at),
    verdict: row.verdict,
    verdictNote: row.verdict_note,
    progress: JSON.parse(row.progress_json),
    version: row.version,
  };
}

function toIso(at: At): string {
  return new Date(Number(at)).toISOString();
}
