import {
  ActionStatus,
  ActionType,
  Priority,
  WireExternalIssue,
  isOpenAction,
  overdueFrom,
} from '@nines/backstage-plugin-postmortems-common';
import { ActionItem, hasConflict, recordOf } from './ActionItem';

type Epoch = number | string | null;

export type ActionItemRow = {
  id: string;
  ref: string;
  number: number;
  postmortem_id: string | null;
  incident_id: string | null;
  record_id: string;
  title: string;
  description: string;
  search_text: string;
  type: ActionType;
  priority: Priority;
  status: ActionStatus;
  status_reason: string | null;
  approver_ref: string | null;
  evidence_url: string | null;
  owner_ref: string | null;
  owner_gone: boolean | number;
  due_date: string | null;
  zone: string;
  due_at: Epoch;
  open_due_at: Epoch;
  moves: number;
  moves_json: string;
  factor_ids_json: string;
  lesson_id: string | null;
  verification_json: string | null;
  effort: string | null;
  labels_json: string;
  reminded_at: Epoch;
  reminders: number;
  muted_until: string | null;
  has_conflict: boolean | number;
  create_key: string | null;
  created_at: number | string;
  updated_at: number | string;
  started_at: Epoch;
  completed_at: Epoch;
  version: number;
};

export type ActionIssueRow = {
  item_id: string;
  provider: string;
  key: string;
  url: string;
  title: string | null;
  state: WireExternalIssue['state'];
  state_reason: string | null;
  synced_at: Epoch;
  sync_error: string | null;
  conflict: string | null;
  asked_at: number | string;
};

export function fromItemRow(
  row: ActionItemRow,
  issues: readonly ActionIssueRow[],
): ActionItem {
  return {
    id: row.id,
    ref: row.ref,
    postmortemId: row.postmortem_id,
    incidentId: row.incident_id,
    title: row.title,
    description: row.description,
    type: row.type,
    priority: row.priority,
    status: row.status,
    ...optional('statusReason', row.status_reason),
    ...optional('approverRef', row.approver_ref),
    ...optional('evidenceUrl', row.evidence_url),
    ownerRef: row.owner_ref,
    isOwnerGone: Boolean(row.owner_gone),
    dueDate: row.due_date,
    zone: row.zone,
    moves: JSON.parse(row.moves_json),
    factorIds: JSON.parse(row.factor_ids_json),
    ...optional('lessonId', row.lesson_id),
    externals: issues.map(fromIssueRow),
    verification: row.verification_json && JSON.parse(row.verification_json),
    reminders: {
      lastAt: toIsoOrNull(row.reminded_at),
      count: row.reminders,
      mutedUntil: row.muted_until,
    },
    ...optional('effort', row.effort),
    labels: JSON.parse(row.labels_json),
    createdAt: new Date(Number(row.created_at)).toISOString(),
    startedAt: toIsoOrNull(row.started_at),
    completedAt: toIsoOrNull(row.completed_at),
    version: row.version,
  };
}

export function fromIssueRow(row: ActionIssueRow): WireExternalIssue {
  return {
    provider: row.provider,
    key: row.key,
    url: row.url,
    ...optional('title', row.title),
    state: row.state,
    ...optional('stateReason', row.state_reason),
    syncedAt: toIsoOrNull(row.synced_at),
    ...optional('syncError', row.sync_error),
    ...optional('conflict', row.conflict),
  };
}

/** What a change may change of a row; overdue follows from status, date and zone. */
export function toItemColumns(
  item: ActionItem,
): Omit<
  ActionItemRow,
  'id' | 'ref' | 'number' | 'create_key' | 'created_at' | 'updated_at'
> {
  const dueAt = overdueFrom(item.dueDate, item.zone);
  return {
    postmortem_id: item.postmortemId,
    incident_id: item.incidentId,
    record_id: recordOf(item).id,
    title: item.title,
    description: item.description,
    search_text: searchTextOf(item),
    type: item.type,
    priority: item.priority,
    status: item.status,
    status_reason: item.statusReason ?? null,
    approver_ref: item.approverRef ?? null,
    evidence_url: item.evidenceUrl ?? null,
    owner_ref: item.ownerRef,
    owner_gone: item.isOwnerGone,
    due_date: item.dueDate,
    zone: item.zone,
    due_at: dueAt,
    open_due_at: isOpenAction(item.status) ? dueAt : null,
    moves: item.moves.length,
    moves_json: JSON.stringify(item.moves),
    factor_ids_json: JSON.stringify(item.factorIds),
    lesson_id: item.lessonId ?? null,
    verification_json: item.verification && JSON.stringify(item.verification),
    effort: item.effort ?? null,
    labels_json: JSON.stringify(item.labels),
    reminded_at: toEpochOrNull(item.reminders.lastAt),
    reminders: item.reminders.count,
    muted_until: item.reminders.mutedUntil,
    has_conflict: hasConflict(item.externals),
    started_at: toEpochOrNull(item.startedAt),
    completed_at: toEpochOrNull(item.completedAt),
    version: item.version,
  };
}

function searchTextOf({ ref, title, description, labels }: ActionItem): string {
  return [ref, title, ...labels, description]
    .join('\n')
    .toLocaleLowerCase('en-US');
}

function optional<K extends string>(
  name: K,
  value: string | null,
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  if (value !== null) found[name] = value;
  return found;
}

function toIsoOrNull(at: Epoch): string | null {
  return at === null ? null : new Date(Number(at)).toISOString();
}

function toEpochOrNull(at: string | null): number | null {
  return at === null ? null : Date.parse(at);
}
